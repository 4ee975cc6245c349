// Says what two encoders that are not ours write for small things that a receipt is made of: {"<language> <thing>": "<hex>"}.
'use strict';
const Encoder = require('@point-of-sale/receipt-printer-encoder');
const receiptline = require('receiptline');

const said = {};
const hex = bytes => Buffer.from(bytes).toString('hex');
const kinds = { escpos: 'esc-pos', star: 'star-prnt' };

for (const [name, language] of Object.entries(kinds)) {
  const say = (thing, use) => {
    const printer = new Encoder({ language, columns: 48, feedBeforeCut: 0, newline: '\n' });
    use(printer);
    said[`${name} ${thing}`] = hex(printer.encode());
  };
  for (const page of name === 'star' ? ['cp858', 'windows1252'] : ['cp858', 'windows1252', 'iso8859-15'])
    say(`text ${page}`, printer => printer.codepage(page).line('café 3,20 € «Straße»'));
  say('bold', printer => printer.bold(true).text('x').bold(false));
  say('large', printer => printer.size(2, 2).text('x').size(1, 1));
  say('inverse', printer => printer.invert(true).text('x').invert(false));
  say('qr', printer => printer.qrcode('HTTPS://TICKETS.EXAMPLE.FR/T/7ZK3QW8F0M2N4P6R8T0V2X4Z6B', { model: 2, size: 6, errorlevel: 'm' }));
  say('code128', printer => printer.barcode('A1082', 'code128', { height: 80, width: 2, text: false }));
  say('drawer 2', printer => printer.pulse(0, 100, 500));
  say('drawer 5', printer => printer.pulse(1, 100, 500));
}
const small = 'HTTPS://A';
const line = (command, text) => hex(Buffer.from(receiptline.transform(text, { cpl: 48, command, encoding: 'cp437', cutting: true, spacing: false }), 'latin1'));
said['receiptline escpos'] = line('generic', `{code:2041207118844;option:ean,3,80}\n{code:${small};option:qrcode,6,m}\n=\n`);
said['receiptline star'] = line('starsbcs', `{code:2041207118844;option:ean,3,80}\n{code:${small};option:qrcode,6,m}\n=\n`);
process.stdout.write(JSON.stringify(said));
