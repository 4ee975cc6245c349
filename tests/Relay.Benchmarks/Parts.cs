using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Relay.Documents;
using Relay.Documents.Signing;
using Relay.Hosting;

namespace Relay.Benchmarks;

/// <summary>One receipt of 30 lines with a logo: laid out, and signed, each time another one.</summary>
[MemoryDiagnoser]
public class Parts : IDisposable
{
    private const int Pool = 512;

    private readonly DateTimeOffset _time = new(2026, 11, 22, 10, 0, 0, TimeSpan.FromHours(1));
    private DirectoryInfo? _folder;
    private WebApplication? _app;
    private ReceiptDocument[] _receipts = [];
    private byte[][] _rendered = [];
    private ReceiptRenderer _renderer = null!;
    private DocumentSigner _signer = null!;
    private int _next;

    public static int Run()
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(15);
        BenchmarkRunner.Run<Parts>(ManualConfig.Create(DefaultConfig.Instance).AddJob(job).WithArtifactsPath(Path.Combine(Path.GetTempPath(), "relay-bench-parts")));
        return 0;
    }

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("relay-bench-");
        var builder = WebApplication.CreateBuilder([$"--Relay:DataFolder={_folder.FullName}/data"]);
        builder.AddHosting();
        builder.AddDocuments();
        _app = builder.Build();
        _renderer = _app.Services.GetRequiredService<ReceiptRenderer>();
        _signer = _app.Services.GetRequiredService<DocumentSigner>();
        _receipts = [.. Enumerable.Range(0, Pool).Select(seed => SampleReceipt.Of(seed, _time))];
        _rendered = [.. _receipts.Select(_renderer.Render)];
        Console.WriteLine(FormattableString.Invariant(
            $"// one receipt: {_rendered.Average(pdf => pdf.Length):F0} bytes rendered, {_rendered.Average(pdf => _signer.Sign(pdf, Guid.Empty, "Épicerie", _time).Pdf.Length):F0} bytes signed"));
    }

    [Benchmark]
    public int Render() => _renderer.Render(_receipts[Next()]).Length;

    [Benchmark]
    public int Sign() => _signer.Sign(_rendered[Next()], Guid.Empty, "Épicerie", _time).Pdf.Length;

    [Benchmark]
    public int RenderAndSign() => _signer.Sign(_renderer.Render(_receipts[Next()]), Guid.Empty, "Épicerie", _time).Pdf.Length;

    [GlobalCleanup]
    public void Dispose()
    {
        ((IDisposable?)_app)?.Dispose();
        _folder?.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private int Next() => _next = (_next + 1) % Pool;
}
