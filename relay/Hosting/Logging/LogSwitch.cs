namespace Relay.Hosting.Logging;

/// <summary>Ends the log where a start is refused: one sentence says why, and what the rest of the process tells while it is taken down would bury it.</summary>
internal sealed class LogSwitch
{
    public bool IsOff { get; private set; }

    public void TurnOff() => IsOff = true;
}
