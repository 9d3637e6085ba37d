package fr.gouv.anct.minisites.content.block;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.reference.Link;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=HyirpmPL43I, https://www.youtube-nocookie.com/embed/HyirpmPL43I",
        "https://www.YouTube.com/watch?app=x&v=HyirpmPL43I&t=10s, https://www.youtube-nocookie.com/embed/HyirpmPL43I",
        "https://youtu.be/HyirpmPL43I?si=abc, https://www.youtube-nocookie.com/embed/HyirpmPL43I",
        "https://m.youtube.com/shorts/HyirpmPL43I, https://www.youtube-nocookie.com/embed/HyirpmPL43I",
        "https://www.dailymotion.com/video/x8abcde_un-titre, https://geo.dailymotion.com/player.html?video=x8abcde",
        "https://dai.ly/x8abcde, https://geo.dailymotion.com/player.html?video=x8abcde",
        "https://tube.exemple.gouv.fr/w/nvmGLbPJAvNLH1XS, https://tube.exemple.gouv.fr/videos/embed/nvmGLbPJAvNLH1XS",
        "https://tube.exemple.gouv.fr/videos/watch/2c1b-4d5e, https://tube.exemple.gouv.fr/videos/embed/2c1b-4d5e"
    })
    void knowsThePlayerOfAVideo(String page, String player) {
        assertThat(EmbedUrl.ofVideo(Link.of(page)).orElseThrow().url()).isEqualTo(player);
    }

    /** The host of an embed must be one that central communications allow: no URL may pass for another host. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.youtube.com/watch?v=HyirpmPL43I",
                "https://exemple.fr/une-page",
                "https://www.youtube.com.exemple.fr/",
                "https://tube.exemple.fr:8443/w/nvmGLbPJAvNLH1XS",
                "https://compte@tube.exemple.fr/w/nvmGLbPJAvNLH1XS",
                "mailto:contact@exemple.fr"
            })
    void framesNoOther(String page) {
        assertThat(EmbedUrl.ofVideo(Link.of(page))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://Umap.Exemple.fr/carte?x=1, umap.exemple.fr",
        "https://umap.exemple.fr, umap.exemple.fr",
        "https://umap.exemple.fr:8443/, ",
        "https://umap.exemple.fr@autre.example/, ",
        "http://umap.exemple.fr/, "
    })
    void namesTheHostOfAFrame(String page, String host) {
        assertThat(EmbedUrl.ofFrame(Link.of(page)).map(EmbedUrl::host).orElse(null))
                .isEqualTo(host);
    }
}
