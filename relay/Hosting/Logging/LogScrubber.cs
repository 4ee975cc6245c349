using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace Relay.Hosting.Logging;

/// <summary>The last line of defence: what still looks like a secret in a line's text, properties or exception is blotted out before any sink sees it.</summary>
internal sealed class LogScrubber(ILogEventSink sink) : ILogEventSink
{
    private static readonly MessageTemplateParser Parser = new();

    public void Emit(LogEvent logEvent) => sink.Emit(Scrub(logEvent));

    private static LogEvent Scrub(LogEvent line)
    {
        var template = SecretMask.Apply(line.MessageTemplate.Text);
        var exception = line.Exception is null ? null : ScrubbedException.Of(line.Exception);
        var properties = line.Properties.Select(one => new LogEventProperty(SecretMask.Apply(one.Key), Scrub(one.Value)));
        return new LogEvent(
            line.Timestamp, line.Level, exception,
            template == line.MessageTemplate.Text ? line.MessageTemplate : Parser.Parse(template),
            properties, line.TraceId ?? default, line.SpanId ?? default);
    }

    private static LogEventPropertyValue Scrub(LogEventPropertyValue value) => value switch
    {
        ScalarValue { Value: string text } => Scrub(value, text),
        ScalarValue { Value: null or bool or int or long or double or decimal } => value,
        ScalarValue scalar => Scrub(value, scalar.Value.ToString() ?? ""),
        SequenceValue sequence => new SequenceValue(sequence.Elements.Select(Scrub)),
        StructureValue structure => new StructureValue(
            structure.Properties.Select(one => new LogEventProperty(one.Name, Scrub(one.Value))), structure.TypeTag),
        DictionaryValue dictionary => new DictionaryValue(dictionary.Elements.Select(
            one => new KeyValuePair<ScalarValue, LogEventPropertyValue>((ScalarValue)Scrub(one.Key), Scrub(one.Value)))),
        _ => new ScalarValue(SecretMask.Apply(value.ToString())),
    };

    private static LogEventPropertyValue Scrub(LogEventPropertyValue value, string text)
    {
        var masked = SecretMask.Apply(text);
        return masked == text ? value : new ScalarValue(masked);
    }
}
