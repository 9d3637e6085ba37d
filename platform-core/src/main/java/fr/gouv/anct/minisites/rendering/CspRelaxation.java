package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.content.block.Audio;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.HasEmbed;
import fr.gouv.anct.minisites.content.block.Video;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The relaxations of the Content-Security-Policy that a page needs.
 *
 * @param frames hosts that it frames
 * @param media whether it plays a media file of its site
 * @param embedder whether the page may give up its own isolation (COEP) to frame them
 * @param ancestors origins that may frame the page
 */
public record CspRelaxation(Set<String> frames, boolean media, Embedder embedder, Set<String> ancestors) {

    public static final CspRelaxation NONE = new CspRelaxation(Set.of(), false, Embedder.OPEN, Set.of());

    /** The isolation of a page that embeds frames. */
    public enum Embedder {
        /** A top-level page: it gives up isolation to frame sites that do not opt in. */
        OPEN,
        /** A page framed by the isolated back office: its own frames load without credentials, or not at all. */
        ISOLATED
    }

    /** Returns the relaxation of a page that other sites may frame. */
    static CspRelaxation framedBy(Set<String> origins) {
        return new CspRelaxation(Set.of(), false, Embedder.OPEN, Set.copyOf(origins));
    }

    /** Returns the relaxations that the blocks of a body need. */
    static CspRelaxation of(List<Block> blocks, ReferenceTargets references, Shell shell) {
        Set<String> frames = new TreeSet<>();
        boolean media = false;
        for (Block block : blocks) {
            if (block instanceof HasEmbed embedding) {
                embedding.embedded().filter(references::allows).ifPresent(address -> frames.add(address.host()));
            }
            media |= block instanceof Audio || block instanceof Video video && references.file(video.source()) != null;
        }
        return frames.isEmpty() && !media
                ? NONE
                : new CspRelaxation(
                        Set.copyOf(frames), media, shell.preview() ? Embedder.ISOLATED : Embedder.OPEN, Set.of());
    }
}
