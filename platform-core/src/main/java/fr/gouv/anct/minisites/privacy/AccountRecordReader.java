package fr.gouv.anct.minisites.privacy;

import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Reads rows about one account as JSON ({@code :account} in the query), in the account's own context or across tenants.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.ACCOUNTS)
public class AccountRecordReader {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final CrossTenantScope crossTenant;

    AccountRecordReader(DatabaseClient database, TransactionalOperator transaction, CrossTenantScope crossTenant) {
        this.database = database;
        this.transaction = transaction;
        this.crossTenant = crossTenant;
    }

    /** Reads rows visible to the account itself. */
    public Mono<JsonNode> readOwn(UUID account, String query) {
        return json(account, query)
                .as(transaction::transactional)
                .contextWrite(CurrentAccount.with(account))
                .flatMap(AccountRecordReader::parsed);
    }

    /** Reads rows across tenants. */
    public Mono<JsonNode> readAcrossTenants(UUID account, String query) {
        return crossTenant
                .read(Purpose.ACCOUNTS, json(account, query).flux())
                .single()
                .flatMap(AccountRecordReader::parsed);
    }

    private Mono<String> json(UUID account, String query) {
        return database.sql("select coalesce(json_agg(held), '[]')::text from (" + query + ") held")
                .bind("account", account)
                .mapValue(String.class)
                .one();
    }

    /** Years of a person's journal may be megabytes: parsed after the transaction, off the database's event loop. */
    private static Mono<JsonNode> parsed(String json) {
        return ParsingThreads.run(() -> Jsonb.MAPPER.readTree(json));
    }
}
