using CsCheck;
using Relay.Tickets;

namespace Relay.Tests.Tickets;

public sealed class TokenTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly Gen<string> Symbols = Gen.Char[Alphabet].Array[Token.Length].Select(symbols => new string(symbols));

    [Fact]
    public void Every_symbol_is_as_likely_as_any_other()
    {
        const int tokens = 20_000;
        var counts = new int[Alphabet.Length];
        for (var made = 0; made < tokens; made++)
            foreach (var symbol in Token.New().Reveal())
                counts[Alphabet.IndexOf(symbol, StringComparison.Ordinal)]++;

        var expected = (double)tokens * Token.Length / Alphabet.Length;
        var chiSquare = counts.Sum(count => (count - expected) * (count - expected) / expected);
        // 31 degrees of freedom: above 112 once in 10^10 runs.
        Assert.InRange(chiSquare, 0, 112);
    }

    [Fact]
    public void What_was_revealed_reads_back() =>
        Symbols.Sample(symbols => Token.TryParse(symbols, out var token) && token.Reveal() == symbols);

    [Fact]
    public void Case_hyphens_spaces_and_look_alikes_do_not_matter() =>
        Gen.Select(Symbols, Gen.Int[0, int.MaxValue]).Sample((symbols, seed) =>
        {
            var typed = string.Concat(symbols.Select((symbol, at) => Mistype(symbol, (seed >> (at % 16)) & 7)));
            return Token.TryParse(typed, out var token) && token.Reveal() == symbols;
        });

    [Fact]
    public void Another_length_is_no_token() =>
        Gen.Char[Alphabet].Array[0, 60].Where(symbols => symbols.Length != Token.Length)
            .Sample(symbols => !Token.TryParse(new string(symbols), out _));

    [Fact]
    public void A_foreign_symbol_makes_it_no_token() =>
        Gen.Select(Symbols, Gen.Int[0, Token.Length - 1], Gen.Char)
            .Where((_, _, foreign) => !Alphabet.Contains(char.ToUpperInvariant(foreign), StringComparison.Ordinal) && !"OIL- ".Contains(char.ToUpperInvariant(foreign), StringComparison.Ordinal))
            .Sample((symbols, at, foreign) => !Token.TryParse(symbols.Remove(at, 1).Insert(at, foreign.ToString()), out _));

    [Fact]
    public void A_token_that_is_written_somewhere_hides_itself()
    {
        var token = Token.New();
        Assert.DoesNotContain(token.Reveal(), $"{token} {new { token }}", StringComparison.OrdinalIgnoreCase);
    }

    private static string Mistype(char symbol, int how) => how switch
    {
        0 => symbol == '0' ? "O" : symbol == '1' ? "I" : symbol.ToString(),
        1 => symbol == '0' ? "o" : symbol == '1' ? "l" : char.ToLowerInvariant(symbol).ToString(),
        2 => symbol + "-",
        3 => symbol + " ",
        _ => symbol.ToString(),
    };
}
