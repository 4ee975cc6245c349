using Relay.Displays.Boards;
using Relay.Hosting;

namespace Relay.Displays.Pages;

/// <summary>The sale as it is rung up, as HTML.</summary>
internal static class CartMarkup
{
    /// <summary>Lines on a page that cannot scroll to its last one.</summary>
    private const int PlainLines = 6;

    /// <param name="board">Null: the section stays empty, for the script to fill.</param>
    public static Html Of(Board? board, bool plain)
    {
        var lines = board?.Lines ?? [];
        return Html.Of($"""
            <div id="cart" class="state">
            <h1 id="cart-heading">{board?.Heading}</h1>
            <div id="cart-list"><p id="cart-earlier" class="small">{board?.Earlier}</p>
            <table><tbody id="cart-lines">{Html.Join((plain ? lines.TakeLast(PlainLines) : lines).Select(Line))}</tbody></table></div>
            <div id="cart-sum"><p id="cart-totalLabel">{board?.TotalLabel}</p> <p id="cart-total">{board?.Total}</p></div>
            </div>
            """);
    }

    private static Html Line(BoardLine line) => Html.Of($"""
        <tr><td dir="auto">{line.Description}{Html.When(line.Detail is not null, () => Html.Of($"<div class=\"small\">{line.Detail}</div>"))}</td><td class="price" dir="ltr">{line.Amount}</td></tr>
        """);
}
