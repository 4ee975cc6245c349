namespace Relay.Viewing.Texts;

internal sealed partial record ViewingTexts
{
    public static ViewingTexts English { get; } = new()
    {
        Language = "en",
        Frame = new("Skip to content", "Check a document", "About this site"),
        Dates = new(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], "1", "{0} {1} {2}", ", "),
        Receipt = new()
        {
            Compare = "Is this the right receipt?",
            CompareHint = "The shop’s screen shows the same beside the QR code. You are never asked for a card number or a password here.",
            Host = "Site",
            Amount = "Amount",
            Check = "Check",
            Download = "Download the PDF",
            InPdf = "What was bought is in the PDF that the shop made.",
            OpenPdf = "Open the PDF",
            OtherDevice = "Open on another device",
            OtherDeviceHint = "Scan this code. Whoever has it can read the receipt.",
            QrAlternative = "QR code of this receipt’s link",
            Proof = "Proof and data",
            ProofHint = "The PDF carries a seal. Any PDF reader shows it, and anyone can check it without asking this site.",
            ProofBeside = "The shop’s PDF is kept exactly as it came; it does not allow a seal to be added. The signed statement names its fingerprint, so anyone can check it.",
            Verify = "Check a PDF",
            Statement = "Signed statement",
            Data = "Data as sent by the till (JSON)",
            KeptUntil = "Kept here until",
            KeptHint = "Then it is erased. Whoever has the link can read it until then.",
            Forget = "Forget this receipt",
        },
        Sale = new()
        {
            Title = "Your purchase",
            Count = "This link opens all {0} tickets of it.",
            Later = "If another one follows, it appears here when you load this page again.",
            All = "See all {0} tickets of this purchase",
            Open = "Open",
            Give = "Give it away",
            GiftHint = "Let the person scan this code, or send them its link. It shows no price and no other ticket of your purchase.",
            GiveHint = "Let the person scan this code, or send them its link. It shows this ticket alone.",
        },
        Missing = new()
        {
            Title = "This receipt is not here",
            OnItsWay = "If you have just bought something, it may be on its way: some tills send it a little later.",
            Looking = "This page looks again by itself for a few minutes.",
            NotLooking = "This page no longer looks by itself.",
            Otherwise = "Otherwise",
            Reasons = ["the link is not complete,", "the receipt’s time is over,", "or it has been erased."],
            Ask = "The shop can help: it knows the sale, and paper is never refused.",
            LookNow = "Look again now",
            Stop = "Stop looking",
            TooManyTitle = "One moment, please",
            TooMany = "Too many links that lead nowhere were opened from your network. Receipts that are here still open.",
            TooManyHint = "Wait a minute, then look again.",
        },
        Forget = new()
        {
            Title = "Forget this receipt?",
            Meaning = "It is erased here for good. Nobody can bring it back, the shop and this site included, and its link and QR code open nothing any more.",
            Advice = "You may need it for an exchange or a guarantee. Download the PDF first.",
            Confirm = "Erase it for good",
            Keep = "Keep it",
            DoneTitle = "This receipt is forgotten",
            Done = "It has been erased here. Its link and QR code no longer open anything.",
            DoneHint = "A PDF that you downloaded stays yours, and can still be checked.",
        },
        Verify = new()
        {
            Title = "Check a document",
            Lead = "Choose the PDF of a receipt to see whether it is genuine and unchanged. It is checked and not kept.",
            File = "PDF document",
            FileHint = "The file as it was downloaded, not a photo or a print. Up to",
            Button = "Check it",
            Again = "Check another document",
            NoFile = "Choose a file first.",
            TooLarge = "This file is too large to be a receipt of this site.",
            Megabyte = "MB",
            Elsewhere = "Nobody has to take this site’s word: the seal can be checked elsewhere with the public keys.",
            Keys = "Public keys",
            Genuine = new(
                "This document is genuine",
                "It was sealed here, and nothing in it has changed since.",
                "The seal proves where the document comes from and what it says. It does not prove that the goods were not returned later."),
            Altered = new(
                "This document has been altered",
                "It carries a seal of this site, but it is no longer what was sealed.",
                "Do not rely on it. Open the original link or QR code and download the PDF again, or ask the shop."),
            Unknown = new(
                "This document is not known here",
                "This site cannot say that it is genuine.",
                "Ask for the PDF itself, as it is downloaded from the receipt’s link. Without it nothing can be said either way."),
            Reasons = new()
            {
                NotSigned = "There is no seal in it. It may come from elsewhere, or be a photo, a print or a copy that another program saved.",
                OtherRelay = "It was not sealed by this site. Check it with the site that it comes from.",
                KeyRevoked = "It was sealed with a key of this site that is no longer trusted.",
                KeyNotInUse = "It was sealed with a key of this site, but at a time when that key was not in use.",
                ContentChanged = "What it says was changed after it was sealed.",
                AddedTo = "Something was added to it after it was sealed.",
                CutShort = "Its end is missing: it may have been cut off on its way.",
                SealBroken = "Its seal is damaged, or was taken out.",
                StatementBroken = "Its signed statement is damaged, or was taken out.",
            },
            Shop = "Shop",
            SealedAt = "Sealed on",
            Reference = "Reference",
            Key = "Key",
        },
        Front = new()
        {
            Title = "Receipts, without paper and without an address",
            Lead = "This site is a ticket relay. Shops hand their receipts over here: the screen at the till shows a QR code, and whoever scans it has the receipt.",
            Customers = "You have bought something",
            CustomerSteps = ["Scan the QR code at the till.", "Keep the PDF that opens, or leave it here for a while.", "That is all: nothing to install, no account, no address to give."],
            Privacy = "Receipts are stored sealed. Only their own link opens them, and what is stored is unreadable without it.",
            Verify = "Check whether a receipt is genuine",
            Shops = "You run a shop or write till software",
            ShopsHint = "One HTTP call hands a receipt over. The description is for programs and people.",
            Api = "API (OpenAPI)",
            Facts = "Limits, retention and public keys",
            Contact = "Who answers for this site:",
        },
    };
}
