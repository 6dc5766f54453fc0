// SPDX-License-Identifier: GPL-3.0-or-later
// A client made of openapi.yaml by openapi-typescript, used as it came out: each path, parameter and member named here
// is checked by the compiler against the contract, and each answer by what the portal really says. Between the two
// stands a proxy that holds every request and every answer against the contract (see generated_client_test.cpp).

import { randomUUID } from 'node:crypto';
import createClient from 'openapi-fetch';
import type { components, paths } from './portal';

const [base, code] = process.argv.slice(2);
if (base === undefined || code === undefined) {
  throw new Error('usage: journey.js BASE_URL SIGN_IN_CODE');
}
const client = createClient<paths>({ baseUrl: base });
const program = randomUUID();
let sequence = 0;

/** What each mutation carries: its key, and which program sent it. */
function mutation() {
  return { 'Idempotency-Key': `"${randomUUID()}"`, 'Gatehouse-Client': `"${program}";seq=${++sequence}` };
}

/** The answer, or the end of the test with what the portal (or the proxy) said. */
function taken<T>(step: string, answer: { data?: T; error?: unknown; response: Response }): T {
  if (answer.data === undefined) {
    throw new Error(`${step}: ${answer.response.status} ${JSON.stringify(answer.error)}`);
  }
  console.log(`${step}: ${answer.response.status}`);
  return answer.data;
}

const portal = taken('describePortal', await client.GET('/v1/portal'));
const tokens = taken('issueToken', await client.POST('/v1/token', {
  body: { grant_type: 'urn:gatehouse:sign-in-code', sign_in_code: code },
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
}));
client.use({
  onRequest({ request }) {
    request.headers.set('Authorization', `Bearer ${tokens.access_token}`);
    return request;
  },
});

const me = taken('showMe', await client.GET('/v1/me'));
taken('listReceivedInvitations', await client.GET('/v1/me/invitations'));
taken('listReceivedOwnershipTransfers', await client.GET('/v1/me/ownership-transfers'));
const account = taken('listAccounts', await client.GET('/v1/accounts')).accounts.find((one) => one.own);
const permission = portal.permissions[0];
if (account === undefined || permission === undefined || me.id !== tokens.identity.id) {
  throw new Error('The sample lacks an account of one’s own, or a permission.');
}
const path = { account: account.id };
taken('decideAccess', await client.GET('/v1/accounts/{account}/access/{permission}', {
  params: { path: { ...path, permission: permission.key } },
}));
const members = taken('listMembers', await client.GET('/v1/accounts/{account}/members', {
  params: { path, query: { limit: 5 } },
}));
taken('showMember', await client.GET('/v1/accounts/{account}/members/{member}', {
  params: { path: { ...path, member: members.members[0]?.id ?? '' } },
}));
taken('listChanges', await client.GET('/v1/accounts/{account}/changes', { params: { path, query: { limit: 50 } } }));
taken('listAuditEvents', await client.GET('/v1/accounts/{account}/audit-events', { params: { path, query: {} } }));

const draft: components['schemas']['InvitationDraft'] = {
  id: randomUUID(),
  email: 'gwen.generated@example.org',
  name: 'Gwen Generated',
  grant: { all: false, permissions: [permission.key] },
};
const created = taken('createInvitations', await client.POST('/v1/accounts/{account}/invitations', {
  params: { path, header: mutation() },
  body: { invitations: [draft] },
}));
const invitation = created.results[0]?.invitation;
if (invitation === undefined) {
  throw new Error(`The invitation was refused: ${JSON.stringify(created.results[0]?.problem)}`);
}
const one = { ...path, invitation: invitation.id };
taken('showInvitation', await client.GET('/v1/accounts/{account}/invitations/{invitation}', { params: { path: one } }));
taken('resendInvitation', await client.POST('/v1/accounts/{account}/invitations/{invitation}/resend', {
  params: { path: one, header: { ...mutation(), 'If-Match': `"${invitation.version}"` } },
}));
taken('revokeInvitation', await client.POST('/v1/accounts/{account}/invitations/{invitation}/revoke', {
  params: { path: one, header: { ...mutation(), 'If-Match': `"${invitation.version + 1}"` } },
}));
taken('listInvitations', await client.GET('/v1/accounts/{account}/invitations', {
  params: { path, query: { state: 'revoked' } },
}));

// A refusal is told in the contract's words too.
const strange = await client.GET('/v1/accounts/{account}/members', { params: { path: { account: 'nowhere' } } });
if (strange.error?.code !== 'not_found') {
  throw new Error(`An unknown account was answered with ${strange.response.status}.`);
}
// The proxy does hold them against the contract: what the contract forbids never reaches the portal.
const unkeyed = await fetch(`${base}/v1/accounts/${account.id}/leave`, {
  method: 'POST',
  headers: { Authorization: `Bearer ${tokens.access_token}` },
});
if (!String((await unkeyed.json() as { type?: unknown }).type).includes('stoplight')) {
  throw new Error('A mutation without its key went through the proxy.');
}
taken('signOut', await client.POST('/v1/sign-out', { body: { everywhere: false } }));
