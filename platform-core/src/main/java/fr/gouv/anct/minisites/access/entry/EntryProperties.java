package fr.gouv.anct.minisites.access.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in without having been here before.
 *
 * @param emailDomains exact ones, {@code agence.gouv.fr}; with a dot before, {@code .gouv.fr}, all that are below
 * @param sirets of the establishments whose agents come in
 * @param administrators e-mail addresses that are given the administrator's role at their first sign-in
 * @param contact whom to ask for the way in, an e-mail address or the address of a page; none: the portal's contact page
 */
@ConfigurationProperties("minisites.entry")
public record EntryProperties(
        @DefaultValue List<String> emailDomains,
        @DefaultValue List<String> sirets,
        @DefaultValue List<String> administrators,
        @Nullable String contact) {}
