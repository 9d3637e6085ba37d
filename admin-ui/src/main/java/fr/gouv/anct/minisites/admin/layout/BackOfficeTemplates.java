package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.theme.PebbleTemplates;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import fr.gouv.anct.minisites.theme.asset.AssetSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the templates of the back office, with its own message bundles and the theme's. */
@Configuration(proxyBeanMethods = false)
public class BackOfficeTemplates {

    /** Maximum size of a rendered screen, in characters; the form of a page of 300 blocks has some three millions. */
    private static final int LARGEST_SCREEN = 12_000_000;

    /** Scripts and stylesheet of the back office, built from {@code src/main/frontend}. */
    static final AssetSource ASSETS = new AssetSource("admin-assets");

    @Bean
    AssetSource assetsOfTheBackOffice() {
        return ASSETS;
    }

    @Bean
    public PebbleTemplates templatesOfTheBackOffice(AssetCatalogue catalogue) {
        List<String> bundles = Stream.concat(Messages.BUNDLES.stream(), Stream.of("messages/theme"))
                .map(name -> name.replace('/', '.'))
                .toList();
        return new PebbleTemplates(catalogue, Locale.FRENCH, bundles, LARGEST_SCREEN);
    }
}
