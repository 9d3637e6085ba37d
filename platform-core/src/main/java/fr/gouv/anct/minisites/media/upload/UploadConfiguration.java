package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.image.ImageExecutor;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers {@link MediaProperties} and the executor that limits how many images a node decodes at the same time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaProperties.class)
class UploadConfiguration {

    @Bean
    ImageExecutor imageWork(MediaProperties properties) {
        return new ImageExecutor(properties.decoders());
    }
}
