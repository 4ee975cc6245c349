using System;
using System.Threading.Tasks;
using TicketRelay;

namespace Relay.Sdk.OldTill
{
    /// <summary>A till in old C#. Submits tickets one after the other and says of each that it was handed over: what it said must not be lost, however it ends.</summary>
    internal static class Program
    {
        private const string Usage = "OldTill <relay> <key> <outbox folder> <first number> <how many>";

        public static async Task<int> Main(string[] args)
        {
            if (args.Length != 5)
            {
                Console.Error.WriteLine(Usage);
                return 2;
            }
            var options = new RelayClientOptions(args[0], args[1]) { OutboxFolder = args[2], AnswerWithin = TimeSpan.FromMilliseconds(200) };
            using (var relay = new RelayClient(options))
            {
                Console.WriteLine("holds " + relay.Outbox.Waiting);
                var first = int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture);
                var count = int.Parse(args[4], System.Globalization.CultureInfo.InvariantCulture);
                for (var number = first; number < first + count; number++)
                {
                    var ticket = new Ticket
                    {
                        Number = "K" + number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        Total = 9.90m,
                        Currency = "EUR",
                        Lines = { new Line("Thé vert", 9.90m) { Quantity = 1 } },
                    };
                    var sent = await relay.SubmitAsync(ticket);
                    Console.WriteLine("kept " + ticket.Number + " " + sent.Token + " " + sent.ToQrCode().Size);
                }
                await relay.Outbox.DrainAsync();
                Console.WriteLine("drained");
            }
            return 0;
        }
    }
}
