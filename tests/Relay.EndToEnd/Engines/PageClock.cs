using System.Globalization;

namespace Relay.EndToEnd.Engines;

/// <summary>Lets a page believe that time has passed: minutes of waiting cost nothing, and no test depends on how fast a machine is. Its dice fall low, so that it comes back
/// soon. For any engine that runs script.</summary>
internal static class PageClock
{
    /// <summary>ES3, to run before the page's own script. What is set goes off when its time has come or was passed over, in the order in which it is due.</summary>
    public const string Script = """
        (function () {
          var every = window.setInterval, ahead = 0, last = 0, waiting = {}, rolls = 0;
          function now() { return new Date().getTime() + ahead; }
          function run() {
            var id, first, act;
            for (;;) {
              first = 0;
              for (id in waiting) if (waiting[id].at <= now() && (!first || waiting[id].at < waiting[first].at)) first = id;
              if (!first) return;
              act = waiting[first].act;
              delete waiting[first];
              act();
            }
          }
          window.setTimeout = function (act, time) { waiting[++last] = { act: act, at: now() + (time || 0) }; return last; };
          window.clearTimeout = function (id) { delete waiting[id]; };
          every(run, 15);
          window.pass = function (time) { ahead += time; return 'passed'; };
          Math.random = function () { rolls = rolls % 97 + 1; return rolls / 10000; };
        }());
        """;

    /// <summary>The page's timers go on from so much later.</summary>
    public static Task PassAsync(Tablet tablet, TimeSpan time) => tablet.UntilAsync(
        $"window.pass ? window.pass({time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture)}) : ''", seen => seen == "passed");
}
