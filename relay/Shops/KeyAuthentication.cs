using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Relay.Shops;

/// <summary>Says whose key a request brings in <c>Authorization: Bearer</c>. The identity's name is the kid, never the key.</summary>
internal sealed class KeyAuthentication(ShopDirectory directory, HostKey hostKey) : IAuthenticationHandler
{
    public const string Name = "key";

    private const string Bearer = "Bearer ";

    private HttpContext _context = null!;

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        _context = context;
        return Task.CompletedTask;
    }

    public Task<AuthenticateResult> AuthenticateAsync()
    {
        var verdict = Judge();
        _context.Features.Set(verdict);
        if (verdict.Text is not { } text)
            return Task.FromResult(AuthenticateResult.NoResult());
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, text.Kid)], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
    }

    public Task ChallengeAsync(AuthenticationProperties? properties) =>
        KeyRefusalAnswer.WriteAsync(_context, (_context.Features.Get<KeyVerdict>() ?? KeyVerdict.Missing).Refusal ?? KeyVerdict.Unknown.Refusal!);

    public Task ForbidAsync(AuthenticationProperties? properties) =>
        KeyRefusalAnswer.WriteAsync(_context, new Hosting.ProblemAnswer(ShopProblems.KeyScope));

    private KeyVerdict Judge()
    {
        if (_context.Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return KeyVerdict.Missing;
        if (!KeyText.TryParse(header[Bearer.Length..].Trim(), out var text))
            return KeyVerdict.Mistyped;
        if (text.Scope == KeyScope.Host)
            return hostKey.Matches(text) ? KeyVerdict.Accepted(text, null) : KeyVerdict.Unknown;
        return directory.FindKey(text.Kid) is { } key && key.Scope == text.Scope && text.Matches(key.Hash)
            ? KeyVerdict.Accepted(text, key) : KeyVerdict.Unknown;
    }
}
