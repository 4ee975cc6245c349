using System.Text;
using CsCheck;
using Relay.Tests.Shops;

namespace Relay.Tests.Tickets;

public sealed class TicketFuzzTests
{
    private static readonly string[] Snippets =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "-", "1e30", "1e-30", "NaN", "0.1234567", "99999999999999999999999999999999", "\\", "\\u0000", "\\ud800",
        "\\ud83d\\ude00", "\u202e", "\u0000", "\u001b", "\uFFFE", "é", "e\u0301", "\"a\":1,", "\"total\":1,", "\"deliver\":{\"print\":{}},", "2017-13-45", "<script>", "../",
    ];

    private static readonly byte[][] Bodies = [.. Samples.Names.Where(name => name != "grocery-long").Select(Samples.Read)];

    private static readonly Gen<byte[]> Mutated =
        Gen.Select(Gen.Int[0, Bodies.Length - 1].Select(at => Bodies[at]), Gen.Select(Gen.Int[0, 5], Gen.Int[0, int.MaxValue], Gen.Int[0, 40]).Array[1, 6], (body, changes) =>
            changes.Aggregate(body, (now, change) => Mutate(now, change.Item1, now.Length == 0 ? 0 : change.Item2 % now.Length, change.Item3)));

    [Fact]
    public async Task Mutated_tickets_get_a_document_or_a_listed_problem_and_never_a_fault()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).TillKey);

        await Mutated.SampleAsync(async body =>
        {
            using var answer = await client.PostTicketAsync(body);
            Assert.True((int)answer.StatusCode is 201 or 400 or 409 or 422, $"{(int)answer.StatusCode}: {Convert.ToBase64String(body)}");
            var type = answer.Content.Headers.ContentType?.MediaType;
            Assert.Equal((int)answer.StatusCode == 201 ? "application/json" : "application/problem+json", type);
        }, iter: 400, threads: 4);

        Assert.DoesNotContain(relay.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
    }

    private static byte[] Mutate(byte[] body, int how, int at, int size)
    {
        var until = Math.Min(body.Length, at + size);
        return how switch
        {
            0 when body.Length > 0 => [.. body[..at], (byte)(body[at] ^ (1 << (size % 8))), .. body[(at + 1)..]],
            1 => [.. body[..at], .. body[until..]],
            2 => [.. body[..until], .. body[at..]],
            3 => body[..at],
            4 => [.. body[..at], (byte)size, .. body[at..]],
            _ => [.. body[..at], .. Encoding.UTF8.GetBytes(Snippets[size % Snippets.Length]), .. body[at..]],
        };
    }
}
