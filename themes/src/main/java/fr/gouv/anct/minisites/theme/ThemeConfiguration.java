package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.mail.LetterRenderer;
import fr.gouv.anct.minisites.rendering.PageRenderer;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the Spring beans that render pages and letters with Pebble templates in French. */
@Configuration(proxyBeanMethods = false)
public class ThemeConfiguration {

    @Bean
    PageRenderer pageRenderer(AssetCatalogue catalogue) {
        return new PebblePageRenderer(catalogue, Locale.FRENCH);
    }

    @Bean
    LetterRenderer letterRenderer(AssetCatalogue catalogue) {
        return new PebbleLetterRenderer(catalogue, Locale.FRENCH);
    }
}
