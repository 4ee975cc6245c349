using Relay.Displays.Boards;
using Relay.Hosting;

namespace Relay.Displays.Pages;

/// <summary>A page without script that no other has replaced in time is old: what belongs to a customer goes, and it is said why. <c>plain.css</c> does it by a rule; browsers that know no such
/// rule are those that see these pictures, which its last rule takes from the others.</summary>
internal static class OldPage
{
    /// <summary>After the longest that an answer is held, and some seconds for a slow network; as in <c>plain.css</c>.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(31);

    /// <summary>Below the frames of a page that goes nowhere: seen when NetSurf has thrown them away for an answer to a touch that does not come.</summary>
    public static Html Behind(BoardTexts texts) => Html.Of($"""
        <p id="behind">{texts.Offline}</p><img class="cover" alt="" src="{TimedCover.Beats(Age)}">
        """);

    /// <param name="look">Of the display: its colours.</param>
    /// <param name="content">What is not to be seen any more when the page is old.</param>
    public static Html Of(string look, BoardTexts texts, Html content)
    {
        var paper = look.Contains("contrast", StringComparison.Ordinal) ? "#ffffff" : "#f3f1ea";
        return Html.Of($"""
            <div class="aging">{content}
            <img class="cover" alt="" src="{TimedCover.Comes(paper, Age)}">
            <p id="late">{texts.Offline}<img class="cover" alt="" src="{TimedCover.Leaves(paper, Age)}"></p></div>
            """);
    }
}
