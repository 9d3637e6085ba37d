package fr.gouv.anct.minisites.media;

import static java.util.Objects.requireNonNull;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** Configures S3 storage instead of the database, when a bucket is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${minisites.media.s3.bucket:}'.isBlank()")
@EnableConfigurationProperties(S3Properties.class)
class S3Configuration {

    @Bean(destroyMethod = "close")
    S3AsyncClient s3(S3Properties properties) {
        S3AsyncClientBuilder client = S3AsyncClient.builder()
                .httpClientBuilder(NettyNioAsyncHttpClient.builder())
                .region(Region.of(properties.region()))
                .credentialsProvider(credentials(properties))
                .forcePathStyle(properties.pathStyle())
                // Features that only Amazon S3 supports are disabled where possible.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (properties.endpoint() != null) {
            client.endpointOverride(properties.endpoint());
        }
        return client.build();
    }

    private static AwsCredentialsProvider credentials(S3Properties properties) {
        String key = properties.accessKey();
        String secret = properties.secretKey();
        return key == null || secret == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret));
    }

    @Bean
    @Primary
    ContentStorage contentsInABucket(S3AsyncClient client, S3Properties properties) {
        return new S3ContentStorage(client, requireNonNull(properties.bucket()));
    }
}
