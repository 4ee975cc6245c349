using System.ComponentModel.DataAnnotations;

namespace Relay.Sending.Sms;

/// <summary>The settings of section <c>Relay:Sms</c>: how an SMS gateway is asked over HTTP. Without an address there is no SMS. In <see cref="Url"/> and <see cref="Body"/>
/// <c>{to}</c> (E.164), <c>{digits}</c> (the same without +), <c>{text}</c>, <c>{sender}</c>, <c>{id}</c>, <c>{userName}</c> and <c>{password}</c> are filled in, escaped as it must be there.</summary>
internal sealed class SmsOptions
{
    public const string Section = "Relay:Sms";

    /// <summary>Of the gateway: https, or http on this machine. Empty: this relay sends no SMS.</summary>
    public string Url { get; set; } = "";

    [AllowedValues("POST", "GET")]
    public string Method { get; set; } = "POST";

    /// <summary>Of <see cref="Body"/>, which decides how what is filled in is escaped.</summary>
    [AllowedValues("application/x-www-form-urlencoded", "application/json")]
    public string ContentType { get; set; } = "application/x-www-form-urlencoded";

    /// <summary>What is posted. The default is what Twilio wants.</summary>
    public string Body { get; set; } = "To={to}&From={sender}&Body={text}";

    /// <summary>Further headers, each <c>Name: value</c>.</summary>
    public string[] Headers { get; set; } = [];

    /// <summary>The account at the gateway. Sent as HTTP's own login (Basic), unless the templates name <c>{userName}</c> or <c>{password}</c>.</summary>
    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The number or name that the SMS comes from, as the gateway knows it.</summary>
    public string Sender { get; set; } = "";

    /// <summary>A regular expression that an answer of a gateway must match to mean that the SMS was taken; empty: a status of 200 to 299 means it.</summary>
    public string Success { get; set; } = "";

    /// <summary>A regular expression of answers after which to try again later, beyond the statuses that mean it (408, 425, 429, 500 and above).</summary>
    public string TryAgain { get; set; } = "";

    /// <summary>Countries whose phones get an SMS, as ISO codes with commas between, such as <c>FR,BE,CH</c>; empty: all. Frauds have SMS sent to dear numbers far away.</summary>
    public string Countries { get; set; } = "";

    /// <summary>SMS that are sent at the same time.</summary>
    [Range(1, 64)]
    public int AtOnce { get; set; } = 4;

    /// <summary>Whether shops may send SMS that anyone made on an open relay and the host has not approved. The host pays for each.</summary>
    public bool ForOpenShops { get; set; }
}
