package fr.gouv.anct.minisites.media.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Generates the renditions of one image, from the widest to the narrowest, each from the previous one. */
final class RenditionGenerator {

    /** Widths in pixels, from a phone to a wide screen: steps of about a half keep size and number of files low. */
    static final List<Integer> WIDTHS = List.of(1920, 1280, 800, 480, 240);

    /** Width of a cover, in pixels, of which a card needs no smaller copy. */
    private static final int NARROWEST_COVER = 300;

    private RenditionGenerator() {}

    /**
     * Generates the renditions, decoding the image once. A rendition larger in bytes than the image itself is useless
     * and left out.
     *
     * @throws IOException when it cannot be decoded
     */
    static List<Rendition> of(Path file, String contentType) throws IOException {
        ImageHeader header = ImageHeader.read(file, contentType);
        BufferedImage image = ImageOperations.decode(file, contentType);
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
                image = ImageOperations.shrink(image, width, height);
            } else {
                boolean turned = orientation.turnsSides();
                // Rotated once it is small: a rotated image is never in memory twice at its full size.
                image = ImageOperations.upright(
                        ImageOperations.shrink(image, turned ? height : width, turned ? width : height), orientation);
                upright = true;
            }
            byte[] content = WebpEncoder.encode(image);
            if (content.length < weight) {
                renditions.add(new Rendition(width, height, content));
            }
        }
        return renditions.reversed();
    }

    /**
     * Generates the renditions of the cover of a document, of its own width and of half of it. There is no other file of
     * it: none is left out.
     *
     * @param png of a width and a height that have been checked
     * @throws IOException when it cannot be decoded
     */
    static List<Rendition> ofCover(Path png) throws IOException {
        BufferedImage cover = ImageOperations.decode(png, "image/png");
        int width = cover.getWidth();
        Rendition whole = new Rendition(width, cover.getHeight(), WebpEncoder.encode(cover));
        if (width < NARROWEST_COVER) {
            return List.of(whole);
        }
        int height = Math.max(1, cover.getHeight() / 2);
        return List.of(
                new Rendition(width / 2, height, WebpEncoder.encode(ImageOperations.shrink(cover, width / 2, height))),
                whole);
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
