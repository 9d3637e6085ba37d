package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.CallToAction;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.Download;
import fr.gouv.anct.minisites.content.block.Pictogram;
import fr.gouv.anct.minisites.content.block.Tiles;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Selects the pictograms that the blocks of a page, or the documents of a library, show, which are served in one sprite file. */
final class PagePictograms {

    /** Pictogram of every downloadable document. */
    private static final Pictogram DOWNLOAD = new Pictogram("document/document-download");

    private final AssetCatalogue catalogue;

    PagePictograms(AssetCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the URL of the sprite file. */
    String file(List<PlacedBlock> pieces) {
        return catalogue.pictograms(pieces.stream()
                .flatMap(PagePictograms::of)
                .map(Pictogram::name)
                .filter(catalogue::hasPictogram)
                .toList());
    }

    /** Returns the URL of the sprite file of a library, whose documents may have no cover. */
    String documents() {
        return catalogue.pictograms(
                DocumentPictograms.all().stream().map(Pictogram::name).toList());
    }

    private static Stream<Pictogram> of(PlacedBlock block) {
        return switch (block.block()) {
            case Tiles tiles ->
                tiles.tiles().stream().map(Tiles.Item::pictogram).filter(Objects::nonNull);
            case Download _, DocumentFacts _ -> Stream.of(DOWNLOAD);
            case CallToAction call -> Stream.ofNullable(call.pictogram());
            default -> Stream.empty();
        };
    }
}
