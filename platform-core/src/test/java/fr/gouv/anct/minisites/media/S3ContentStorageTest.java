package fr.gouv.anct.minisites.media;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Tests contents in a bucket. */
@Tag("long")
@CoreTest
class S3ContentStorageTest extends MediaContentsContract {

    private static final String BUCKET = "medias";

    private static S3Mock store;
    private static S3AsyncClient client;

    @BeforeAll
    static void open() {
        store = new S3Mock(BUCKET);
        client = new S3Configuration().s3(properties(store.endpoint().toString()));
    }

    @AfterAll
    static void close() {
        // The client stays open: closing it blocks, on a thread that BlockHound watches.
        store.close();
    }

    private static S3Properties properties(String endpoint) {
        return new Binder(new MapConfigurationPropertySource(Map.of(
                        "minisites.media.s3.bucket", BUCKET,
                        "minisites.media.s3.endpoint", endpoint,
                        "minisites.media.s3.access-key", "une-clé",
                        "minisites.media.s3.secret-key", "un-secret",
                        "minisites.media.s3.path-style", "true")))
                .bind("minisites.media.s3", S3Properties.class)
                .get();
    }

    @Override
    protected ContentStorage storage() {
        return new S3ContentStorage(client, BUCKET);
    }

    @Override
    protected long stored(TestSite of) {
        String prefix = of.id() + "/";
        long objects = client.listObjectsV2(list -> list.bucket(BUCKET).prefix(prefix))
                .join()
                .contents()
                .size();
        long unfinished = client.listMultipartUploads(
                        list -> list.bucket(BUCKET).prefix(prefix))
                .join()
                .uploads()
                .size();
        return objects + unfinished;
    }

    @Test
    void aBucketTakesThePlaceOfTheDatabaseWhereOneIsNamed() {
        ApplicationContextRunner application =
                new ApplicationContextRunner().withUserConfiguration(S3Configuration.class);
        application.run(context -> assertThat(context).doesNotHaveBean(ContentStorage.class));
        application
                .withPropertyValues("minisites.media.s3.bucket=")
                .run(context -> assertThat(context).doesNotHaveBean(ContentStorage.class));
        application
                .withPropertyValues("minisites.media.s3.bucket=medias")
                .run(context ->
                        assertThat(context.getBean(ContentStorage.class)).isInstanceOf(S3ContentStorage.class));
    }

    @Test
    void theKeysAreNotWrittenDown() {
        S3Properties properties = properties("https://s3.exemple.fr");
        assertThat(properties.region()).isEqualTo("eu-west-3");
        assertThat(properties.toString()).contains(BUCKET, "s3.exemple.fr").doesNotContain("secret", "clé");
    }
}
