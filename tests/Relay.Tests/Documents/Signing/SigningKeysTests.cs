using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Relay.Documents.Signing;
using Relay.Documents.Signing.Keys;
using Relay.Hosting;

namespace Relay.Tests.Documents.Signing;

public sealed class SigningKeysTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "relay-keys-" + Path.GetRandomFileName());

    private string KeyFile => Path.Combine(_folder, "keys", "signing.json");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact, SupportedOSPlatform("linux")]
    public void The_first_start_makes_keys_that_only_the_owner_can_read()
    {
        using var keys = SigningDesk.Open(_folder);

        Assert.Equal("relay-2026-1", keys.Statement.Kid);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile + ".lock"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(KeyFile)!));
    }

    [Fact]
    public void The_seal_is_a_P256_certificate_for_signatures_named_after_the_host()
    {
        using var keys = SigningDesk.Open(_folder);
        using var certificate = X509Certificate2.CreateFromPem(keys.Published.Seals[0].Certificate);
        using var key = certificate.GetECDsaPublicKey()!;

        Assert.Equal("CN=Ticket Relay tickets.example.fr", certificate.Subject);
        Assert.Equal(256, key.KeySize);
        Assert.Equal(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation,
            certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), keys.Published.Seals[0].ValidFrom);
        Assert.Equal(new DateTimeOffset(2036, 11, 22, 0, 0, 0, TimeSpan.Zero), keys.Published.Seals[0].ValidTo);
    }

    [Fact]
    public void A_restart_keeps_the_keys()
    {
        using var before = SigningDesk.Open(_folder);
        using var after = SigningDesk.Open(_folder);

        Assert.Equal(before.Published.Statements, after.Published.Statements);
        Assert.Equal(before.Published.Seals, after.Published.Seals);
    }

    [Fact]
    public async Task Twenty_starts_at_once_make_one_set_of_keys()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => SigningDesk.Open(_folder))));

        Assert.Single(all.Select(keys => keys.Published.Statements.Single().PublicKey).Distinct());
        Assert.Single(all.Select(keys => keys.Published.Seals.Single().Sha256).Distinct());
    }

    [Fact]
    public void What_is_published_holds_no_secret()
    {
        using var keys = SigningDesk.Open(_folder);
        var ring = JsonNode.Parse(File.ReadAllText(KeyFile))!;
        var published = keys.Published.ToString() + string.Concat(keys.Published.Statements) + string.Concat(keys.Published.Seals);

        Assert.DoesNotContain((string)ring["statements"]![0]!["seed"]!, published, StringComparison.Ordinal);
        Assert.DoesNotContain((string)ring["seals"]![0]!["privateKey"]!, published, StringComparison.Ordinal);
        Assert.Contains((string)ring["statements"]![0]!["publicKey"]!, published, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_a_retired_key_stays_genuine_and_a_new_key_signs()
    {
        using var before = new SigningDesk(folder: _folder);
        var old = before.Sign(SmallPdf.Plain).Pdf;
        Change(key => key["validTo"] = "2026-12-01T00:00:00Z");

        using var after = new SigningDesk(folder: _folder, now: SigningDesk.Time.AddDays(30));

        Assert.Equal(["relay-2026-1", "relay-2026-2"], after.Keys.Published.Statements.Select(key => key.Kid));
        Assert.Equal("relay-2026-2", after.Keys.Statement.Kid);
        Assert.Equal((Verdict.Genuine, "relay-2026-1"), (after.Verifier.Verify(old).Verdict, after.Verifier.Verify(old).Kid));
        Assert.Equal("relay-2026-2", after.Verifier.Verify(after.Sign(SmallPdf.Plain, time: SigningDesk.Time.AddDays(31)).Pdf).Kid);
    }

    [Fact]
    public void A_document_that_a_retired_key_signed_too_late_is_not_believed()
    {
        using var before = new SigningDesk(folder: _folder);
        var late = before.Sign(SmallPdf.Plain, time: SigningDesk.Time.AddDays(20)).Pdf;
        Change(key => key["validTo"] = "2026-12-01T00:00:00Z");

        using var after = new SigningDesk(folder: _folder);

        Assert.Equal((Verdict.Unknown, "key-not-in-use"), (after.Verifier.Verify(late).Verdict, after.Verifier.Verify(late).Reason));
    }

    [Fact]
    public void A_document_of_a_revoked_key_is_not_believed()
    {
        using var before = new SigningDesk(folder: _folder);
        var old = before.Sign(SmallPdf.Plain).Pdf;
        Change(key => key["revokedAt"] = "2026-12-01T00:00:00Z");

        using var after = new SigningDesk(folder: _folder);

        Assert.Equal(new Verification(Verdict.Unknown, null, null, null, null, "key-revoked", 0), after.Verifier.Verify(old));
        Assert.NotNull(after.Keys.Published.Statements[0].RevokedAt);
    }

    [Fact]
    public void A_revoked_seal_leaves_the_base_proven_by_its_statement()
    {
        using var before = new SigningDesk(folder: _folder);
        var old = before.Sign(SmallPdf.Plain);
        Change(seal => seal["revokedAt"] = "2026-12-01T00:00:00Z", "seals");

        using var after = new SigningDesk(folder: _folder);
        var found = after.Verifier.Verify(old.Pdf);

        Assert.Equal((Verdict.Altered, "key-revoked", old.BaseLength), (found.Verdict, found.Reason, found.GenuineLength));
        Assert.Equal(2, after.Keys.Published.Seals.Count);
        Assert.Equal(Verdict.Genuine, after.Verifier.Verify(after.Sign(SmallPdf.Plain).Pdf).Verdict);
    }

    [Fact]
    public void A_seal_is_replaced_before_it_ends()
    {
        using var before = new SigningDesk(folder: _folder);
        var old = before.Sign(SmallPdf.Plain).Pdf;

        using var after = new SigningDesk(folder: _folder, now: SigningDesk.Time.AddYears(9).AddMonths(6));

        Assert.Equal(2, after.Keys.Published.Seals.Count);
        Assert.Equal(Verdict.Genuine, after.Verifier.Verify(old).Verdict);
        Assert.Equal(Verdict.Genuine, after.Verifier.Verify(after.Sign(SmallPdf.Plain, time: SigningDesk.Time.AddYears(11)).Pdf).Verdict);
    }

    [Fact]
    public async Task A_rotation_takes_effect_at_the_next_start_and_not_before()
    {
        using var before = new SigningDesk(folder: _folder);
        var (code, said) = await Command("rotate");
        var meanwhile = before.Sign(SmallPdf.Plain, time: SigningDesk.Time.AddHours(1)).Pdf;

        using var after = new SigningDesk(folder: _folder, now: SigningDesk.Time.AddHours(2));

        Assert.Equal(0, code);
        Assert.Contains("statement  relay-2026-2", said, StringComparison.Ordinal);
        Assert.Equal("relay-2026-2", after.Keys.Statement.Kid);
        Assert.Equal([SigningDesk.Time.AddHours(2), null], after.Keys.Published.Statements.Select(key => key.ValidTo));
        Assert.Equal(Verdict.Genuine, after.Verifier.Verify(meanwhile).Verdict);
        Assert.Equal(Verdict.Unknown, before.Verifier.Verify(after.Sign(SmallPdf.Plain).Pdf).Verdict);
    }

    [Fact]
    public async Task A_stolen_key_is_revoked_by_name_and_replaced()
    {
        using var before = new SigningDesk(folder: _folder);
        var old = before.Sign(SmallPdf.Plain).Pdf;
        var (code, said) = await Command("revoke", "relay-2026-1");
        var seal = await Command("revoke", before.Keys.Published.Seals[0].Sha256);

        using var after = new SigningDesk(folder: _folder);

        Assert.Equal((0, 0), (code, seal.Code));
        Assert.Contains("relay-2026-1  from 2026-11-22, revoked 2026-11-22", said, StringComparison.Ordinal);
        Assert.Equal((Verdict.Unknown, "key-revoked"), (after.Verifier.Verify(old).Verdict, after.Verifier.Verify(old).Reason));
        Assert.Equal("relay-2026-2", after.Keys.Statement.Kid);
        Assert.Equal(Verdict.Genuine, after.Verifier.Verify(after.Sign(SmallPdf.Plain).Pdf).Verdict);
    }

    [Fact]
    public async Task A_key_that_is_not_there_is_said_and_nothing_changes()
    {
        using var keys = SigningDesk.Open(_folder);
        var before = File.ReadAllText(KeyFile);

        Assert.Equal(1, (await Command("revoke", "relay-1999-1")).Code);
        Assert.Equal(2, (await Command("destroy")).Code);
        Assert.Equal(0, (await Command()).Code);
        Assert.Equal(before, File.ReadAllText(KeyFile));
    }

    [Theory]
    [InlineData("{\"version\": 2, \"statements\": [], \"seals\": []}", "written by a newer version")]
    [InlineData("{\"version\": 1, \"statements\": [], \"seals\": [], \"more\": 1}", "cannot be read")]
    [InlineData("{", "cannot be read")]
    [InlineData("", "cannot be read")]
    public void A_key_file_that_cannot_be_read_stops_the_start_and_is_left_alone(string content, string sentence)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllText(KeyFile, content);

        Assert.Contains(sentence, Assert.Throws<StartupRefusedException>(() => SigningDesk.Open(_folder)).Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(KeyFile));
    }

    [Fact]
    public async Task A_relay_has_its_keys_when_it_has_started()
    {
        await using var relay = await RelayUnderTest.StartAsync(folder: _folder);

        Assert.True(File.Exists(KeyFile));
        Assert.Equal("relay-2026-1", relay.Services.GetRequiredService<SigningKeys>().Statement.Kid);
    }

    private async Task<(int Code, string Said)> Command(params string[] arguments)
    {
        var options = Options.Create(new RelayOptions { DataFolder = _folder });
        using var said = new StringWriter();
        var code = await new KeysCommand(new DataFolder(options), options, new FakeTimeProvider(SigningDesk.Time)).RunAsync(arguments, said, default);
        return (code, said.ToString());
    }

    private void Change(Action<JsonNode> change, string list = "statements")
    {
        var ring = JsonNode.Parse(File.ReadAllText(KeyFile))!;
        change(ring[list]![0]!);
        File.WriteAllText(KeyFile, ring.ToJsonString());
    }
}
