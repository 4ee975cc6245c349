using Relay.Hosting;

namespace Relay.Displays.Pages;

/// <summary>A page of the tablet with a heading and a few words, centred.</summary>
internal static class TabletSheet
{
    public static Html Of(string heading, Html words) => Html.Of($"""
        <div id="screen"><div id="room">
        <div class="state on"><h1>{heading}</h1>
        {words}</div>
        </div></div>
        """);
}
