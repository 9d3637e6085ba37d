package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.shell.AdmittedRequest;
import fr.gouv.anct.minisites.content.Page;

/** Builds the URLs that the script of the page form requests. */
final class EditorUrls {

    private EditorUrls() {}

    static EditorView.Urls of(AdmittedRequest call, Page page) {
        return new EditorView.Urls(
                PageUrls.pages(call.site()) + "/cibles",
                PageUrls.site(call.site()) + "/medias",
                PageUrls.page(call.site(), page.id()) + "/apercu/adresse");
    }
}
