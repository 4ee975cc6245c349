using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Relay.Hosting;

/// <summary>Which failures at start are the host's to mend, and what to tell them instead of a stack trace.</summary>
internal static class StartupFailure
{
    /// <summary>The sentence to print; null for a fault of the relay's own.</summary>
    public static string? Sentence(Exception? failure) => failure switch
    {
        StartupRefusedException refused => refused.Message,
        OptionsValidationException wrong => "The relay cannot start with these settings:" + string.Concat(wrong.Failures.Select(one => "\n  " + one)),
        IOException { InnerException: AddressInUseException } inUse =>
            $"{inUse.Message.TrimEnd('.')}. Another program listens there: stop it, or give another address with --urls http://0.0.0.0:8081.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            "The relay may not listen on that port: ports below 1024 belong to the system. Give a higher one with --urls http://0.0.0.0:8080.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
            "The relay cannot listen on that address: it is not one of this machine. Give another with --urls http://0.0.0.0:8080.",
        _ => null,
    };
}
