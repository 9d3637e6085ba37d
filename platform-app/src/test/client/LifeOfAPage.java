import client.ApiClient;
import client.ApiException;
import client.ApiResponse;
import client.api.PagesApi;
import client.api.PlacesApi;
import client.api.PublicationApi;
import client.api.TrashApi;
import client.api.VersionsApi;
import client.model.Block;
import client.model.HeroBlock;
import client.model.PageContent;
import client.model.PageDocument;
import client.model.PageFactsStretch;
import client.model.ParagraphBlock;
import client.model.PlaceDocument;
import client.model.SentNewPage;
import client.model.SentPage;
import client.model.SentPlace;
import client.model.SentPublication;
import client.model.SentRestoration;
import client.model.SentSubmission;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** Plays the whole life of a page with the generated client alone, and prints a line for each step. */
public final class LifeOfAPage {

    private final int port;
    private final String site;
    private final UUID home;
    private final ApiClient writer;
    private final ApiClient editor;

    private LifeOfAPage(String... told) {
        port = Integer.parseInt(told[0]);
        site = told[1];
        home = UUID.fromString(told[2]);
        writer = client(told[3]);
        editor = client(told[4]);
    }

    public static void main(String... told) throws Exception {
        new LifeOfAPage(told).live();
    }

    private ApiClient client(String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + port);
        client.setRequestInterceptor(request ->
                request.header("Authorization", "Bearer " + token).header("Host", "gestion.localhost:" + port));
        return client;
    }

    private void live() throws Exception {
        PagesApi pages = new PagesApi(writer);
        ApiResponse<PageDocument> made = pages.createPageWithHttpInfo(
                site, new SentNewPage().title("Nos aides").parent(home));
        UUID page = made.getData().getId();
        String blank = tag(made);
        tell("created " + made.getStatusCode() + " version " + made.getData().getVersion());

        ApiResponse<PageDocument> saved = pages.savePageWithHttpInfo(site, page, blank, words("Premiers mots."));
        tell("saved version " + saved.getData().getVersion());
        tell("conflict " + refusal(() -> pages.savePage(site, page, blank, words("Écrasés."))));

        PublicationApi publication = new PublicationApi(writer);
        tell("stage "
                + publication
                        .submitPage(site, page, new SentSubmission().version(2))
                        .getStage());
        tell("writer " + refusal(() -> publication.publishPage(site, page, new SentPublication().version(2))));
        tell("visitor " + visit());
        PublicationApi decisions = new PublicationApi(editor);
        tell("stage "
                + decisions
                        .publishPage(site, page, new SentPublication().version(2))
                        .getStage());
        await("visitor sees " + "Premiers mots.", "Premiers mots.");

        PageDocument now =
                pages.savePage(site, page, tag(pages.getPageWithHttpInfo(site, page)), words("Seconds mots."));
        decisions.publishPage(site, page, new SentPublication().version(now.getVersion()));
        await("visitor sees " + "Seconds mots.", "Seconds mots.");

        VersionsApi versions = new VersionsApi(editor);
        tell("versions "
                + versions.listVersions(site, page, null, 10).getItems().size());
        PageDocument restored = versions.restoreVersion(site, page, 2);
        decisions.publishPage(site, page, new SentPublication().version(restored.getVersion()));
        await("visitor sees again " + "Premiers mots.", "Premiers mots.");
        Block first = restored.getContent().getBody().getFirst();
        tell("block " + ((HeroBlock) first.getActualInstance()).getTitle());

        decisions.withdrawPage(site, page, null);
        await("visitor 404", null);
        moveAndComeBack(pages, page);
        tell("pages " + walk(new PagesApi(editor)));
    }

    private void moveAndComeBack(PagesApi pages, UUID page) throws ApiException {
        PlacesApi places = new PlacesApi(writer);
        ApiResponse<PlaceDocument> place = places.getPlaceWithHttpInfo(site, page);
        SentPlace wanted = new SentPlace().parent(home).slug("vos-aides");
        tell("moved " + places.movePage(site, page, tag(place), wanted).getPath());
        tell("conflict " + refusal(() -> places.movePage(site, page, tag(place), wanted)));
        TrashApi trash = new TrashApi(writer);
        trash.discardPage(site, page);
        tell("gone " + refusal(() -> pages.getPage(site, page)));
        tell("trash " + trash.listTrash(site, null, 10).getItems().getFirst().getTitle());
        PageDocument back = trash.restorePage(site, page, new SentRestoration());
        tell("restored " + back.getKind() + " " + back.getPath());
    }

    private static void tell(String line) {
        System.out.println(line);
    }

    private static String tag(ApiResponse<?> answer) {
        return answer.getHeaders().get("etag").getFirst();
    }

    private static SentPage words(String words) {
        return new SentPage()
                .comment("Par programme.")
                .content(new PageContent()
                        .title("Nos aides")
                        .description("Un essai.")
                        .tags(List.of())
                        .body(List.of(
                                new Block(new HeroBlock()
                                        .type(HeroBlock.TypeEnum.HERO)
                                        .title("Bienvenue")
                                        .background(HeroBlock.BackgroundEnum.PLAIN)
                                        .actions(List.of())),
                                new Block(new ParagraphBlock()
                                        .type(ParagraphBlock.TypeEnum.PARAGRAPH)
                                        .text("<p>" + words + "</p>")))));
    }

    private interface Attempt {
        Object make() throws ApiException;
    }

    private static int refusal(Attempt attempt) {
        try {
            attempt.make();
            return 200;
        } catch (ApiException refused) {
            return refused.getCode();
        }
    }

    private int visit() throws Exception {
        return page().statusCode();
    }

    private HttpResponse<String> page() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/nos-aides"))
                .header("Host", site + ".localhost:" + port)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Told once visitors read these words; without words, once they read nothing. */
    private void await(String line, String words) throws Exception {
        for (int i = 0; i < 100; i++) {
            HttpResponse<String> seen = page();
            if (words == null ? seen.statusCode() == 404 : seen.body().contains(words)) {
                tell(line);
                return;
            }
            Thread.sleep(100);
        }
        tell("never: " + line);
    }

    private int walk(PagesApi pages) throws ApiException {
        int count = 0;
        String cursor = null;
        do {
            PageFactsStretch stretch = pages.listPages(site, cursor, 1);
            count += stretch.getItems().size();
            cursor = stretch.getNext();
        } while (cursor != null);
        return count;
    }
}
