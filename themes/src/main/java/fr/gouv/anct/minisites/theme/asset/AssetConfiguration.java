package fr.gouv.anct.minisites.theme.asset;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the theme's assets to the platform that serves them and to the renderer that links to them. */
@Configuration(proxyBeanMethods = false)
public class AssetConfiguration {

    @Bean
    AssetCatalogue assetCatalogue(ObjectProvider<AssetSource> ofOtherModules) {
        return AssetCatalogue.load(ofOtherModules.stream().toArray(AssetSource[]::new));
    }
}
