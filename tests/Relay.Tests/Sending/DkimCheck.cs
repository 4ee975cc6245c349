using System.Diagnostics;

namespace Relay.Tests.Sending;

/// <summary>Judges a mail's signature with Debian's python3-dkim, which is not the library that signed it.</summary>
internal static class DkimCheck
{
    /// <param name="record">What the domain's TXT record says.</param>
    /// <returns>0 where the signature holds, and for which name the record was asked.</returns>
    public static async Task<(int Code, string Asked)> VerifyAsync(string mail, string record)
    {
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardOutput = true };
        foreach (var argument in new[] { MailServer.Script("dkim-check.py"), mail, record })
            start.ArgumentList.Add(argument);
        using var check = Process.Start(start)!;
        var asked = await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();
        return (check.ExitCode, asked.Trim());
    }
}
