// Receipts as encoders that are not ours write them: {"<name>": "<hex>"}.
'use strict';
const Encoder = require('../tools/node_modules/@point-of-sale/receipt-printer-encoder');
const receiptline = require('../tools/node_modules/receiptline');

const said = {};
const receipt = (name, page, words, options = {}) => {
  const printer = new Encoder({ language: 'esc-pos', columns: 42, newline: '\n', ...options });
  printer.initialize().codepage(page);
  printer.align('center').bold(true).size(2, 2).line(words.shop).size(1, 1).bold(false).align('left');
  printer.line(`${words.ticket}: A-0042`).rule();
  printer.table([{ width: 30, align: 'left' }, { width: 12, align: 'right' }], [[words.tea, '9,90'], [words.bread, '2,40'], ['Retour', '-1,20']]);
  printer.rule().bold(true).table([{ width: 30, align: 'left' }, { width: 12, align: 'right' }], [[words.total, '11,10']]).bold(false);
  printer.newline().line(words.thanks);
  printer.qrcode('https://shop.example/r/42', { model: 2, size: 6, errorlevel: 'm' });
  printer.barcode('2041207118844', 'ean13', { height: 60, width: 2, text: false });
  printer.pulse(0, 100, 500).cut();
  said[name] = Buffer.from(printer.encode()).toString('hex');
};
const french = { shop: 'Café Été', ticket: 'Ticket n°', tea: 'Thé vert', bread: '2 x Baguette', total: 'TOTAL TTC', thanks: 'Merci, à bientôt ! 3 €' };
receipt('french cp858', 'cp858', french);
receipt('french windows1252', 'windows1252', french);
receipt('russian cp866', 'cp866', { shop: 'Кафе', ticket: 'Ticket', tea: 'Чай зелёный', bread: '2 x Хлеб', total: 'TOTAL', thanks: 'Спасибо' });
receipt('greek windows1253', 'windows1253', { shop: 'Καφές', ticket: 'Ticket', tea: 'Τσάι', bread: '2 x Ψωμί', total: 'TOTAL', thanks: 'Ευχαριστώ' });
said['receiptline'] = Buffer.from(receiptline.transform(
  '^^^Café Été\n\nTicket n°: A-0042|\n-\nThé vert | 9,90\n2 x Baguette | 2,40\nRetour | -1,20\n-\n"TOTAL TTC | 11,10\n\nMerci, à bientôt ! 3 €\n{code:https://shop.example/r/42;option:qrcode,6,m}\n{code:2041207118844;option:ean,3,60}\n=\n',
  { cpl: 42, command: 'generic', encoding: 'cp858', cutting: true, spacing: false }), 'latin1').toString('hex');
process.stdout.write(JSON.stringify(said));
