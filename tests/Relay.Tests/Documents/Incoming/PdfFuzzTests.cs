using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Relay.Documents.Incoming;
using Relay.Documents.Signing;
using Relay.Tests.Documents.Signing;
using Relay.Tests.House;

namespace Relay.Tests.Documents.Incoming;

/// <summary>Files that nobody thought of. Whatever they are: the vetter answers, the signer signs or states, the verifier finds genuine what was sealed, all within bounds.</summary>
public sealed class PdfFuzzTests : IDisposable
{
    private const string Corpus = "tests/Relay.Tests/Documents/Incoming/corpus.txt";
    private const long MostBytes = 160L << 20;

    /// <summary>Far above what any of these files costs (milliseconds), far below for ever.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    private static readonly IReadOnlyDictionary<string, byte[]> Seeds = PdfSeeds.All;

    private readonly SigningDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    /// <summary>What an hour of searching found: each line is a file that does something no line before it does.</summary>
    [Fact]
    public void Every_file_of_the_corpus_is_answered_within_bounds()
    {
        var lines = File.ReadAllLines(Path.Combine(SourceTree.Root, Corpus));

        Assert.True(lines.Length > 500);
        Parallel.ForEach(lines, new ParallelOptions { MaxDegreeOfParallelism = 2 }, line => Try(PdfRecipe.Parse(line).Make(Seeds), line));
    }

    [Fact]
    public void Some_thousand_new_files_are_answered_within_bounds()
    {
        var seed = (ulong)Stopwatch.GetTimestamp();
        var search = new Search(seed);
        for (var round = 0; round < 3000; round++)
        {
            var recipe = search.Next();
            search.Learn(recipe, Try(recipe.Make(Seeds), recipe.ToString()));
        }
    }

    /// <summary>The campaign. <c>RELAY_FUZZ_MINUTES</c> (60) says how long, <c>RELAY_FUZZ_THREADS</c> (2) how many at once; what it found replaces the corpus when <c>RELAY_FUZZ_KEEP</c> is 1.</summary>
    [Fact(Explicit = true)]
    public async Task An_hour_of_new_files_is_answered_within_bounds()
    {
        var minutes = Setting("RELAY_FUZZ_MINUTES", 60);
        var since = Stopwatch.StartNew();
        var search = new Search((ulong)Stopwatch.GetTimestamp());
        foreach (var name in Seeds.Keys)
            search.Learn(new PdfRecipe(name, []), Try(Seeds[name], name));
        foreach (var line in File.ReadAllLines(Path.Combine(SourceTree.Root, Corpus)))
            search.Learn(PdfRecipe.Parse(line), Try(PdfRecipe.Parse(line).Make(Seeds), line));
        using var vetting = new PdfVetting(Options.Create(new PdfOptions { VettingWaitSeconds = 300 }), NullLogger<PdfVetting>.Instance);
        var (tried, taken, beside, asked) = (0L, 0L, 0L, 0L);
        await Task.WhenAll(Enumerable.Range(0, Setting("RELAY_FUZZ_THREADS", 2)).Select(_ => Task.Run(async () =>
        {
            while (since.Elapsed.TotalMinutes < minutes)
            {
                var recipe = search.Next();
                var pdf = recipe.Make(Seeds);
                var outcome = Try(pdf, recipe.ToString());
                search.Learn(recipe, outcome);
                Interlocked.Add(ref taken, outcome.IsTaken ? 1 : 0);
                Interlocked.Add(ref beside, outcome is { IsTaken: true, IsSealed: false } ? 1 : 0);
                // The process says the same; it is asked now and then, for it costs a hundred times more.
                if (Interlocked.Increment(ref tried) % 2000 != 0)
                    continue;
                Interlocked.Increment(ref asked);
                var (here, there) = (PdfVetter.Vet(pdf).Take(VettingLimits.Findings), await vetting.VetAsync(pdf, CancellationToken.None));
                Assert.True(here.SequenceEqual(there), $"The process says {string.Join(", ", there)} of {recipe}");
            }
        })));
        TestContext.Current.SendDiagnosticMessage($"{tried} files in {since.Elapsed}, {taken} taken ({beside} with the statement beside them), {asked} also by the process; "
            + $"{search.Known} kinds of outcome; slowest {search.Slowest.TotalMilliseconds:F0} ms, most memory {search.Largest >> 20} MB");
        if (Environment.GetEnvironmentVariable("RELAY_FUZZ_KEEP") == "1")
            await File.WriteAllLinesAsync(Path.Combine(SourceTree.Root, Corpus), search.Kept);
    }

    private Outcome Try(byte[] pdf, string line)
    {
        var since = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var findings = PdfVetter.Vet(pdf);
            var made = _desk.Signer.SignOrState(pdf, SigningDesk.Ticket, "Chaussures", SigningDesk.Time);
            var found = _desk.Verifier.Verify(made.Pdf);
            Assert.True(made.Pdf.AsSpan(0, pdf.Length).SequenceEqual(pdf), "Bytes were changed.");
            Assert.True(!made.IsSealed || found.Verdict == Verdict.Genuine, $"{found.Verdict} {found.Reason}, though sealed now.");
            var memory = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(since.Elapsed < Hang, $"It took {since.Elapsed}.");
            Assert.True(memory < MostBytes, $"It took {memory} bytes.");
            return new Outcome(findings, made.IsSealed, since.Elapsed, memory);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException("This file is not borne: " + line, failure);
        }
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private sealed record Outcome(IReadOnlyList<VettingFinding> Findings, bool IsSealed, TimeSpan Time, long Memory)
    {
        public bool IsTaken => Findings.Count == 0;

        /// <summary>What it did, coarsely; files that do the same are not kept.</summary>
        public string Kind(string seed) => string.Create(CultureInfo.InvariantCulture,
            $"{seed} {IsSealed} {Math.ILogB(Memory + 1)} {string.Join('|', Findings.Select(finding => finding.Rule + finding.Detail.Length))}");
    }

    /// <summary>Makes new files from those that did something new.</summary>
    private sealed class Search(ulong seed)
    {
        private const int MostOfAKind = 3;

        private readonly ConcurrentDictionary<string, PdfRecipe> _kinds = new();
        private readonly List<PdfRecipe> _recipes = [.. Seeds.Keys.Order(StringComparer.Ordinal).Select(name => new PdfRecipe(name, []))];
        private readonly List<PdfRecipe> _taken = [];
        private readonly Lock _gate = new();
        private ulong _state = seed;

        public int Known => _kinds.Count;

        public TimeSpan Slowest { get; private set; }

        public long Largest { get; private set; }

        /// <summary>Of each kind a few, from different seeds.</summary>
        public IEnumerable<string> Kept => _kinds.GroupBy(kind => kind.Key[(kind.Key.IndexOf(' ', StringComparison.Ordinal) + 1)..])
            .SelectMany(same => same.Select(kind => kind.Value.ToString()).OrderBy(line => line.Length).Take(MostOfAKind)).Order(StringComparer.Ordinal);

        public PdfRecipe Next()
        {
            lock (_gate)
            {
                // Every other one is made of a file that was taken: what is behind the rules must bear it too.
                var parents = Draw() % 2 == 0 && _taken.Count > 0 ? _taken : _recipes;
                var parent = parents[(int)(Draw() % (uint)parents.Count)];
                var changes = parent.Changes.ToList();
                if (changes.Count > 8)
                    changes.RemoveAt((int)(Draw() % (uint)changes.Count));
                for (var more = (Draw() % 3) + 1; more > 0; more--)
                    changes.Add(new PdfChange((int)(Draw() % PdfChange.Kinds), Draw(), Draw(), Draw()));
                // Half of the files get right cross-references again.
                if (Draw() % 2 == 0)
                    changes.Add(new PdfChange(PdfChange.Kinds - 1, 0, 0, Draw() % 4));
                return parent with { Changes = changes };
            }
        }

        public void Learn(PdfRecipe recipe, Outcome outcome)
        {
            lock (_gate)
            {
                Slowest = outcome.Time > Slowest ? outcome.Time : Slowest;
                Largest = Math.Max(Largest, outcome.Memory);
                if (!_kinds.TryAdd(outcome.Kind(recipe.Seed), recipe))
                    return;
                _recipes.Add(recipe);
                if (outcome.IsTaken)
                    _taken.Add(recipe);
            }
        }

        /// <summary>splitmix64: a seed is a whole search.</summary>
        private uint Draw()
        {
            var mixed = _state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (uint)((mixed ^ (mixed >> 31)) >> 32);
        }
    }
}
