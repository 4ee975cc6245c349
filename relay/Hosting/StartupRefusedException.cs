namespace Relay.Hosting;

/// <summary>The relay cannot start as it is, and this says why: one or more whole sentences, printed without a stack trace; exit code 1.</summary>
internal sealed class StartupRefusedException(string sentence) : Exception(sentence);
