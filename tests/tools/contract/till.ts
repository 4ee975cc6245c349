// A till in TypeScript, with a client made of nothing but the contract's types: compiled strictly, then run against a relay.
import createClient from 'openapi-fetch';
import type { components, paths } from './contract';

const [baseUrl] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl });

const { data: shop, error: refused } = await client.POST('/v1/shops', { body: { name: 'Typed', language: 'nl', tills: ['1'] } });
if (!shop) throw new Error(refused.title);
const headers = { Authorization: `Bearer ${shop.tills[0].tillKey}` };

const ticket: components['schemas']['TicketBody'] = {
  number: '1', currency: 'EUR', total: 12.5, lines: [{ description: 'Koffie', quantity: 2, unitPrice: 6.25, total: 12.5 }],
};
const { data: accepted } = await client.POST('/v1/tickets', { body: ticket, headers, params: { header: { 'Idempotency-Key': 'typed-till-1' } } });
if (!accepted) throw new Error('The ticket was refused.');
const link: string = accepted.link;

const { data: state } = await client.GET('/v1/tickets/{token}', { headers, params: { path: { token: accepted.token } } });
const events: string[] = state!.events.map(event => event.type);

const { error: problem } = await client.POST('/v1/tickets', { body: { ...ticket, total: 13 }, headers, params: { header: { 'Idempotency-Key': 'typed-till-2' } } });
const slug = problem!.type.split('/').pop();

const receipt = await client.GET('/T/{token}/pdf', { params: { path: { token: accepted.token } }, parseAs: 'arrayBuffer' });
const begins = new TextDecoder().decode((receipt.data as unknown as ArrayBuffer).slice(0, 5));

// @ts-expect-error A ticket without a number is no ticket.
const incomplete: components['schemas']['TicketBody'] = { total: 1 };

console.log(JSON.stringify({ link: link.includes('/T/'), events, slug, begins, incomplete: incomplete.number === undefined }));
