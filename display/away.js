/*
 * The service worker of a display: a tablet that starts while the relay is away shows a page that says so and waits, instead of the browser's own error page.
 * It answers for two addresses only, only when the network does not, and keeps one page that is the same for every customer. ES2017: engines without it have no worker.
 */
const build = '{{build}}', kept = '/display/away', patience = 10000;

addEventListener('install', event => {
  skipWaiting();
  event.waitUntil(keep());
});

addEventListener('fetch', event => {
  const request = event.request, address = new URL(request.url);
  if (request.mode !== 'navigate' || request.method !== 'GET') return;
  if (address.pathname === '/display' || (address.pathname === '/display/frame' && !address.search)) event.respondWith(answer(request));
});

// Something in between may answer for the relay: only the page of this very build is kept.
async function keep() {
  const page = await fetch(kept, { cache: 'no-store', credentials: 'same-origin' });
  if (!page.ok || !(await page.clone().text()).includes('data-build="' + build + '"')) throw new Error('The page of build ' + build + ' did not come.');
  await (await caches.open(kept)).put(kept, page);
}

// What the network says goes on as it is, cookies, redirects and all; where it says nothing and nothing is kept, the browser tells it in its own way.
async function answer(request) {
  const stop = new AbortController(), network = fetch(request, { signal: stop.signal });
  if (await Promise.race([network.then(speaks, () => false), new Promise(done => setTimeout(done, patience, false))])) return network;
  const page = await caches.match(kept);
  if (!page) return network;
  // Left open it would hold the next request for the same address, which waits for what this one brings.
  stop.abort();
  return page;
}

// A proxy before a relay that is away answers 502, 503 or 504, and somebody's limit with words for machines: pages that would stay for ever. A page of the relay's own that says no is a page.
function speaks(found) {
  return found.status < 400 || (found.status < 500 && (found.headers.get('Content-Type') || '').startsWith('text/html'));
}
