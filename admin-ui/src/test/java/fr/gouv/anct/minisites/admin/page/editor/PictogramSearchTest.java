package fr.gouv.anct.minisites.admin.page.editor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that pictograms are found in French, regardless of accents. */
class PictogramSearchTest {

    private static final Messages TEXTS = new Messages();
    private static final AssetCatalogue ASSETS = AssetCatalogue.load();

    private final PictogramSearch pictograms = new PictogramSearch(ASSETS, TEXTS);

    @Test
    void eachHasANameInFrench() {
        assertThat(ASSETS.pictogramNames())
                .allMatch(name -> TEXTS.has("pictogram." + name.replace('/', '.')))
                .allMatch(name -> TEXTS.has("pictogram." + name.substring(0, name.indexOf('/'))));
    }

    @ParameterizedTest
    @CsvSource({
        "mairie, buildings/city-hall",
        "MAISON, buildings/house",
        "argent, institutions/money",
        "hotel de ville, buildings/city-hall",
        "hôtel, buildings/city-hall",
        "ecole, buildings/school",
        "oeil, accessibility/eye-off",
        "carte identite, document/national-identity-card",
        "outre-mer, map/location-overseas-france",
        "map, map/map"
    })
    void oneIsFoundByItsWords(String words, String code) {
        assertThat(pictograms.with(words))
                .extracting(PictogramSearch.Pictogram::code)
                .contains(code);
    }

    @Test
    void whatNobodyCallsSoIsNotFound() {
        assertThat(pictograms.with("zzz")).isEmpty();
        assertThat(pictograms.with(" ")).hasSameSizeAs(ASSETS.pictogramNames());
    }
}
