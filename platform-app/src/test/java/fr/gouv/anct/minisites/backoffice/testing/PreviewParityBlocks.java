package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.content.block.Audio;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.Embed;
import fr.gouv.anct.minisites.content.block.LocationMap;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.content.block.Video;
import fr.gouv.anct.minisites.content.block.testing.ExampleBlocks;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.SectionRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Bodies to compare: one for each type of block, by its name, and one for each way to embed films, sounds and frames.
 */
public record PreviewParityBlocks(UUID page, UUID image, UUID film, UUID sound, UUID section) {

    private static final RichText WORDS = new RichText("<p>Tout ce qui est dit.</p>");

    public Map<String, List<Block>> bodies() {
        Map<String, List<Block>> bodies = new LinkedHashMap<>();
        ExampleBlocks.all(page, image).forEach(block -> bodies.put(BlockCodec.typeOf(block), List.of(block)));
        bodies.put("shared-section", List.of(new SharedSection(new SectionRef(section))));
        bodies.put("audio", List.of(new Audio("Un son", new MediaRef(sound), "Légende", WORDS)));
        bodies.put("video, of the library", video(new Link.ToMedia(film)));
        bodies.put("video, YouTube", video(external("https://www.youtube.com/watch?v=HyirpmPL43I")));
        bodies.put("video, Dailymotion", video(external("https://www.dailymotion.com/video/x8abcde")));
        bodies.put("video, PeerTube", video(external("https://tube.numerique.gouv.fr/w/aBcDeFgHiJkL")));
        bodies.put("video, elsewhere", video(external("https://films.exemple.org/1")));
        for (Embed.AspectRatio shape : Embed.AspectRatio.values()) {
            bodies.put("embed, " + shape, List.of(embed("https://umap.openstreetmap.fr/fr/map/essai_1", shape)));
        }
        bodies.put("embed, elsewhere", List.of(embed("https://exemple.org/cadre", Embed.AspectRatio.WIDE)));
        bodies.put(
                "map, framed",
                List.of(new LocationMap(
                        "Où nous trouver",
                        new MediaRef(image),
                        "Un plan",
                        external("https://www.openstreetmap.org/export/embed.html?bbox=1"),
                        "1 rue de Paris")));
        List<Block> all = new ArrayList<>();
        bodies.values().forEach(all::addAll);
        bodies.put("all of them", all);
        return bodies;
    }

    private static Link external(String url) {
        return new Link.External(url);
    }

    private List<Block> video(Link source) {
        return List.of(new Video("Un film", source, new MediaRef(image), "Légende", WORDS));
    }

    private static Embed embed(String url, Embed.AspectRatio shape) {
        return new Embed("Un cadre", external(url), shape, WORDS);
    }
}
