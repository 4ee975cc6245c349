using System.Reflection;

namespace Relay.Hosting;

/// <summary>Which version this is.</summary>
internal static class RelayVersion
{
    /// <summary>Such as <c>0.1.0</c>, without the build's commit.</summary>
    public static string Text { get; } =
        typeof(RelayVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
