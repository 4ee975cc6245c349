using Relay.Documents.Layout;
using Relay.Documents.Pictures;

namespace Relay.Documents.Pdf;

/// <summary>The pictures of one document: <c>I0</c>, <c>I1</c>…</summary>
internal sealed class DocumentImages
{
    private readonly List<Picture> _pictures = [];

    public DocumentImages(PrintedTicket ticket)
    {
        foreach (var page in ticket.Pages)
            foreach (var block in page.Blocks)
                foreach (var mark in block.Marks)
                    if (mark is PictureMark { Picture: var picture } && !_pictures.Contains(picture))
                        _pictures.Add(picture);
    }

    public int Find(Picture picture) => _pictures.IndexOf(picture);

    /// <summary>Writes all pictures and returns them as the entries of a resource dictionary.</summary>
    public string Write(PdfFile file)
    {
        var resources = "";
        for (var i = 0; i < _pictures.Count; i++)
        {
            var image = PdfImage.Of(_pictures[i]);
            var number = file.Reserve();
            var size = $"/Type/XObject/Subtype/Image/Width {image.Width}/Height {image.Height}/BitsPerComponent 8";
            var mask = "";
            if (image.Mask is { } opacity)
            {
                var maskNumber = file.Reserve();
                mask = $"/SMask {maskNumber} 0 R";
                file.Stream(maskNumber, size + "/ColorSpace/DeviceGray", opacity);
            }
            file.Stream(number, size + "/ColorSpace" + image.ColorSpace + mask, image.Samples);
            resources += $"/I{i} {number} 0 R";
        }
        return resources;
    }
}
