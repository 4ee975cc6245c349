using System.Globalization;
using Relay.Displays.Boards;
using Relay.Displays.Choices;
using Relay.Hosting;
using Relay.Tickets.Handover;

namespace Relay.Displays.Pages;

/// <summary>The buttons beside a code, and the place where the script draws its keyboard.</summary>
internal static class ChoiceMarkup
{
    public const string Action = "/display/choose";

    /// <param name="board">Null: no button shows, until the script fills them in.</param>
    public static Html Buttons(Board? board) => Html.Of($"""
        <form id="choices" method="post" action="{Action}"{(board?.Choices is null ? Html.Of($" class=\"none\"") : Html.None)}>
        <p id="qr-choicesLabel" class="small">{board?.ChoicesLabel}</p>
        <input type="hidden" name="offer" value="{(board?.Offer ?? 0).ToString(CultureInfo.InvariantCulture)}">
        {Html.Join(InOrder(board?.Choices ?? []))}
        </form>
        <p id="qr-note" class="wrong" role="alert"></p>
        """);

    public static Html Typing { get; } = Html.Of($"""
        <div id="typing" class="state">
        <h1 id="typing-heading"></h1>
        <p id="typing-notice"></p>
        <p id="typed" dir="ltr"></p>
        <p id="typing-wrong" class="wrong" role="alert"></p>
        <p class="pair"><button id="typing-meant" type="button" class="none"></button></p>
        <div id="keys" dir="ltr"></div>
        <p class="pair"><button id="typing-cancel" type="button"></button> <button id="typing-send" type="button"></button></p>
        </div>
        """);

    /// <summary>What is offered in the shop's order, then the others, hidden.</summary>
    private static IEnumerable<Html> InOrder(IReadOnlyList<BoardChoice> offered) =>
        offered.Select(choice => Button(choice.Choice, choice)).Concat(CustomerChoices.All.Except(offered.Select(choice => choice.Choice)).Select(choice => Button(choice, null)));

    private static Html Button(string choice, BoardChoice? offered) => Html.Of($"""
        <button id="choice-{choice}" name="choice" value="{choice}"{(offered is null ? Html.Of($" class=\"none\"") : Html.None)}>{offered?.Label}</button>
        """);
}
