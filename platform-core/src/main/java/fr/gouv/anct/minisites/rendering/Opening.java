package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.content.block.Audio;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.Embedding;
import fr.gouv.anct.minisites.content.block.Video;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a page needs beside what all pages are allowed (Content-Security-Policy).
 *
 * @param frames hosts that it frames
 * @param media whether it plays a file of its site
 */
public record Opening(Set<String> frames, boolean media) {

    public static final Opening NONE = new Opening(Set.of(), false);

    /** That of a body. */
    static Opening of(List<Block> blocks, References references) {
        Set<String> frames = new TreeSet<>();
        boolean media = false;
        for (Block block : blocks) {
            if (block instanceof Embedding embedding) {
                embedding.embedded().filter(references::allows).ifPresent(address -> frames.add(address.host()));
            }
            media |= block instanceof Audio || block instanceof Video video && references.file(video.source()) != null;
        }
        return frames.isEmpty() && !media ? NONE : new Opening(Set.copyOf(frames), media);
    }
}
