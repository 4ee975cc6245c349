using TicketRelay.Json;

namespace TicketRelay;

/// <summary>A paired screen that the customer sees.</summary>
public sealed class Display
{
    private Display(JsonValue answer)
    {
        DisplayId = answer.Needed("displayId");
        Name = answer.Needed("name");
        Tills = answer.All("tills", till => till.AsText());
        Engine = answer.Text("engine");
        IsOnline = answer.Flag("online") ?? false;
        LastSeen = answer.Time("lastSeen");
    }

    /// <summary>Names it in other calls.</summary>
    public string DisplayId { get; }

    /// <summary>What the shop calls it.</summary>
    public string Name { get; }

    /// <summary>Ids of the tills whose tickets it shows.</summary>
    public IReadOnlyList<string> Tills { get; }

    /// <summary>What it was when it was paired, such as <c>Chrome 108 on Android 9</c>.</summary>
    public string? Engine { get; }

    /// <summary>Whether it is there now.</summary>
    public bool IsOnline { get; }

    /// <summary>When it was there last.</summary>
    public DateTimeOffset? LastSeen { get; }

    internal static Display Of(JsonValue answer) => new(answer);
}
