using System.Text.Json;
using Relay.Printing.Jobs;

namespace Relay.Printing.Star;

/// <summary>What a Star printer says when it asks for work. Nothing is required: firmware differs, and a printer that is refused prints nothing.</summary>
/// <param name="IsPrinting">Whether it is at a job now.</param>
internal sealed record StarPoll(StarCode Code, StarAsb Asb, bool IsPrinting)
{
    private static readonly StarPoll Silent = new(new StarCode(""), default, false);

    public static StarPoll Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!JsonDocument.TryParseValue(ref reader, out var document))
                return Silent;
            using (document)
                return document.RootElement.ValueKind == JsonValueKind.Object
                    ? new StarPoll(StarCode.Read(Text(document.RootElement, "statusCode")), StarAsb.Read(Text(document.RootElement, "status")), IsTrue(document.RootElement, "printingInProgress"))
                    : Silent;
        }
        catch (JsonException)
        {
            // Not JSON: it asked all the same.
            return Silent;
        }
    }

    public PrinterStatus Status => new(Code.Paper == "ok" && Asb.PaperNearEnd ? "low" : Code.Paper, Code.CoverOpen, Asb.DrawerHigh, Code.Problem);

    private static string? Text(JsonElement poll, string name) => poll.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;

    private static bool IsTrue(JsonElement poll, string name) => poll.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
