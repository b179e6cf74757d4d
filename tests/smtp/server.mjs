// A real mail server for the tests. Prints its two ports as one JSON line; what it got and how it is to misbehave go over HTTP on the second.
// Options: --cert FILE --key FILE (STARTTLS), --user NAME --password WORD (sign-in is then needed), --plain (no STARTTLS offered).
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

const options = { cert: { type: 'string' }, key: { type: 'string' }, user: { type: 'string' }, password: { type: 'string' }, plain: { type: 'boolean' } };
const { values: given } = parseArgs({ options });

let mails = [];
let plan = []; // What happens to the next mails, one by one: "take", "drop-before", "drop-after", "hang", or a status code such as 451.
let rates = null; // Or by chance: { seed, rates: { "drop-after": 0.1, ... } }.
let counts = {};

// mulberry32: the same seed, the same faults.
function chance() {
  rates.seed = (rates.seed + 0x6d2b79f5) | 0;
  let t = Math.imul(rates.seed ^ (rates.seed >>> 15), 1 | rates.seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

function next() {
  if (plan.length > 0) return plan.shift();
  if (rates === null) return 'take';
  let at = chance();
  for (const [fault, rate] of Object.entries(rates.rates)) {
    if ((at -= rate) < 0) return fault;
  }
  return 'take';
}

const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });
const cut = (session) => [...smtp.connections].find((connection) => connection.session.id === session.id)?._socket.destroy();
const bytes = (stream) => new Promise((done, fail) => {
  const chunks = [];
  stream.on('data', (chunk) => chunks.push(chunk)).on('end', () => done(Buffer.concat(chunks))).on('error', fail);
});

const smtp = new SMTPServer({
  authOptional: given.user === undefined,
  hideSTARTTLS: given.plain === true,
  disabledCommands: given.plain === true ? ['STARTTLS'] : [],
  cert: given.cert && readFileSync(given.cert),
  key: given.key && readFileSync(given.key),
  closeTimeout: 100,
  onAuth: (auth, session, done) => auth.username === given.user && auth.password === given.password
    ? done(null, { user: auth.username }) : done(refusal(535, 'Wrong name or password')),
  onRcptTo: ({ address }, session, done) => {
    const wanted = /^refuse-(\d{3})/.exec(address);
    return done(wanted ? refusal(Number(wanted[1]), 'No such mailbox') : null);
  },
  onData: async (stream, session, done) => {
    const raw = await bytes(stream);
    const fault = String(next());
    counts[fault] = (counts[fault] ?? 0) + 1;
    const take = () => mails.push({ raw, to: session.envelope.rcptTo.map((to) => to.address), secure: session.secure, user: session.user ?? null });
    if (fault === 'drop-before') return cut(session);
    if (fault === 'drop-after') return take() && cut(session);
    if (fault === 'hang') return undefined;
    if (fault !== 'take') return done(refusal(Number(fault), 'Not now'));
    take();
    return done(null);
  },
});
smtp.on('error', () => { /* A connection that broke is what the tests are about. */ });

const text = (content) => Buffer.from(content).toString('base64');
async function parse(raw) {
  const mail = await PostalMime.parse(raw);
  return {
    messageId: mail.messageId ?? '', subject: mail.subject ?? '', text: mail.text ?? '', html: mail.html ?? '',
    from: mail.from ?? {}, to: mail.to ?? [],
    headers: mail.headers.map(({ key, value }) => ({ key, value })),
    attachments: mail.attachments.map((part) => ({ filename: part.filename ?? '', mimeType: part.mimeType, method: part.method ?? '', content: text(part.content) })),
  };
}

const routes = {
  'GET /mails': async () => Promise.all(mails.map(async (mail) => ({ ...await parse(mail.raw), envelope: mail.to, secure: mail.secure, user: mail.user }))),
  'GET /ids': async () => mails.map((mail) => ({ id: /^Message-ID:\s*<([^>]*)>/im.exec(mail.raw.toString('latin1'))?.[1] ?? '', to: mail.to[0], subject: /^Subject:\s*(.*)$/im.exec(mail.raw.toString('latin1'))?.[1] ?? '' })),
  'GET /counts': async () => counts,
  'POST /reset': async (body) => {
    ({ plan = [], rates = null } = body.length === 0 ? {} : JSON.parse(body));
    [mails, counts] = [[], {}];
    return {};
  },
  'POST /parse': (body) => parse(body),
  'POST /ical': async (body) => ICAL.parse(body.toString('utf8')),
};

const control = createServer(async (request, response) => {
  const route = routes[`${request.method} ${request.url}`];
  try {
    const answer = await route(await bytes(request));
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  } catch (trouble) {
    response.writeHead(400, { 'Content-Type': 'text/plain' }).end(String(trouble?.message ?? trouble));
  }
});

smtp.listen(0, '127.0.0.1', () => control.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ smtp: smtp.server.address().port, control: control.address().port }))));
process.stdin.resume().on('end', () => process.exit(0)); // The tests are gone.
