using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Relay.Tests.Hosting;

/// <summary>Keeps what the process tells of itself besides its log: traces, measurements, standard output and standard error.</summary>
internal sealed class EverySink : IDisposable
{
    private readonly TextWriter _output = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private readonly StringWriter _console = new();
    private readonly ActivityListener _traces;
    private readonly MeterListener _measurements = new();

    public EverySink()
    {
        var console = TextWriter.Synchronized(_console);
        Console.SetOut(console);
        Console.SetError(console);
        _traces = new ActivityListener
        {
            // The tests' own clients trace what they ask for.
            ShouldListenTo = source => source.Name != "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(_traces);
        _measurements.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _measurements.SetMeasurementEventCallback<long>(Keep);
        _measurements.SetMeasurementEventCallback<int>(Keep);
        _measurements.SetMeasurementEventCallback<double>(Keep);
        _measurements.Start();
    }

    public ConcurrentQueue<string> Traces { get; } = [];

    public ConcurrentQueue<string> Measurements { get; } = [];

    public string ConsoleText => _console.ToString();

    public void Dispose()
    {
        Console.SetOut(_output);
        Console.SetError(_error);
        _traces.Dispose();
        _measurements.Dispose();
        _console.Dispose();
    }

    private void Keep(Activity activity) => Traces.Enqueue(string.Join(' ',
        [activity.OperationName, activity.DisplayName, activity.StatusDescription, .. activity.TagObjects.Select(Text),
            .. activity.Baggage.Select(pair => $"{pair.Key}={pair.Value}"), .. activity.Events.SelectMany(one => one.Tags.Select(Text).Prepend(one.Name))]));

    private void Keep<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        where T : struct =>
        Measurements.Enqueue($"{instrument.Meter.Name} {instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(Text))}");

    private static string Text(KeyValuePair<string, object?> pair) => $"{pair.Key}={pair.Value}";
}
