using System.Text.Json;
using Relay.Hosting.Settings;

namespace Relay.Sending.Sms;

/// <summary>What is wrong with the settings of SMS, beyond ranges and words: each a sentence with the setting and its value.</summary>
internal static class SmsCheck
{
    public static IEnumerable<string> Mistakes(IConfiguration configuration)
    {
        var mistakes = SettingsCheck.Mistakes(configuration.GetSection(SmsOptions.Section), typeof(SmsOptions));
        return mistakes.Count > 0 ? mistakes
            : Mistakes(configuration.GetSection(SmsOptions.Section).Get<SmsOptions>() ?? new SmsOptions());
    }

    private static IEnumerable<string> Mistakes(SmsOptions options)
    {
        if (options.Url.Length == 0)
            yield break;
        if (!Uri.TryCreate(SmsTemplate.FillUrl(options.Url, _ => "x"), UriKind.Absolute, out var url) || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            yield return $"Relay:Sms:Url is '{options.Url}'; it must be the https address of an SMS gateway: telephone numbers and the password go there.";
        foreach (var name in SmsTemplate.Unknown(options.Url + options.Body))
            yield return $"Relay:Sms:Body or Url names {{{name}}}; what can be filled in is {string.Join(", ", SmsTemplate.Names.Select(one => $"{{{one}}}"))}.";
        if (!$"{options.Url}{options.Body}".Contains("{text}", StringComparison.Ordinal))
            yield return "Relay:Sms:Body and Url do not name {text}, so no ticket would be sent.";
        if (options.ContentType == "application/json" && !IsJson(SmsTemplate.FillJson(options.Body, _ => "x")))
            yield return "Relay:Sms:Body is no JSON, but Relay:Sms:ContentType says that it is.";
        foreach (var (name, pattern) in new[] { (nameof(options.Success), options.Success), (nameof(options.TryAgain), options.TryAgain) })
            if (!IsPattern(pattern))
                yield return $"Relay:Sms:{name} is '{pattern}'; it is no regular expression that the relay can use.";
        foreach (var header in options.Headers)
            if (header.IndexOf(':', StringComparison.Ordinal) <= 0)
                yield return "An entry of Relay:Sms:Headers has no colon; each is 'Name: value'.";
        foreach (var country in SmsNumber.Countries(options.Countries))
            if (!SmsNumber.IsCountry(country))
                yield return $"Relay:Sms:Countries names '{country}', which is no country; codes such as FR,BE,CH are expected.";
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var _ = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = SmsTemplate.Pattern(pattern);
            return true;
        }
        catch (Exception broken) when (broken is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
