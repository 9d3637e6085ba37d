package fr.gouv.anct.minisites.media.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the renditions of one image, from the widest to the narrowest, each out of the one before. */
final class Renditions {

    /** From a telephone to a wide screen: steps of a half cost little weight and few files. */
    static final List<Integer> WIDTHS = List.of(1920, 1280, 800, 480, 240);

    private Renditions() {}

    /**
     * Decodes an image once. A rendition that weighs more than the image itself helps nobody and is left out.
     *
     * @throws IOException when it cannot be decoded
     */
    static List<Rendition> of(Path file, String contentType) throws IOException {
        ImageHeader header = ImageHeader.read(file, contentType);
        BufferedImage image = Pixels.decode(file, contentType);
        if (header.animated()) {
            return List.of();
        }
        Orientation orientation = Orientation.of(file, contentType);
        long weight = Files.size(file);
        List<Rendition> renditions = new ArrayList<>();
        boolean upright = false;
        for (int width : widths(header.width())) {
            int height = Math.max(1, (int) Math.round((double) header.height() * width / header.width()));
            if (upright) {
                image = Pixels.shrink(image, width, height);
            } else {
                boolean turned = orientation.turnsSides();
                // Turned when it is small: an image that lies is never held twice at its full size.
                image = Pixels.upright(
                        Pixels.shrink(image, turned ? height : width, turned ? width : height), orientation);
                upright = true;
            }
            byte[] content = WebP.encode(image);
            if (content.length < weight) {
                renditions.add(new Rendition(width, height, content));
            }
        }
        return renditions.reversed();
    }

    private static List<Integer> widths(int width) {
        List<Integer> narrower =
                new ArrayList<>(WIDTHS.stream().filter(step -> step < width).toList());
        if (width <= WIDTHS.getFirst()) {
            narrower.addFirst(width);
        }
        return narrower;
    }
}
