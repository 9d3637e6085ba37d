# The image holds the jar that was built and tested outside: mvn package, then docker build.
FROM eclipse-temurin:25.0.4_7-jre-noble AS layers
WORKDIR /build
COPY platform-app/target/platform-app.jar .
RUN java -Djarmode=tools -jar platform-app.jar extract --layers --destination layers
# The embedded PostgreSQL is for development: the image has none, and the training run below uses one of this stage.
RUN mkdir postgres && mv layers/dependencies/lib/embedded-postgres-binaries-*.jar postgres/

FROM eclipse-temurin:25.0.4_7-jre-noble
RUN useradd --system --uid 10001 --no-create-home --home-dir /app minisites \
    && install -d -o minisites -g minisites /app/cache
WORKDIR /app
# From what changes least to what changes most, so that a new version is a small download.
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
USER minisites

# An AOT cache is accepted under the flags, the collector and the path it was made with: both runs take them from here.
# The collector is that of small heaps, as in bin/_common; for a gigabyte and more build with --build-arg COLLECTOR=UseG1GC.
# UseCompressedOops keeps the heap below 32 GB: without it the references would be wider on a machine with 54 GB or more, and a
# cache that was made there would be refused in a small container.
ARG COLLECTOR=UseParallelGC
ENV JDK_JAVA_OPTIONS="-XX:+UseCompactObjectHeaders -XX:+$COLLECTOR -XX:+UseCompressedOops -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError -XX:TrimNativeHeapInterval=5000 -Dio.netty.leakDetection.samplingInterval=10000 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

# The training run, as in bin/run, on a database that is thrown away: its programs are in the other stage, and the class path is
# that of every later run, as the cache demands. Without a cache the application starts too, more slowly.
RUN --mount=type=bind,from=layers,source=/build/postgres,target=/postgres \
    --mount=type=bind,source=bin/_train,target=/train \
    mkfifo /tmp/hold \
    && (JDK_JAVA_OPTIONS= java -cp "/app/lib/*:/postgres/*" fr.gouv.anct.minisites.database.StandaloneDatabase \
        /tmp/training 15432 training </tmp/hold >/tmp/said &) \
    && exec 9>/tmp/hold && (for i in $(seq 60); do grep -q ready /tmp/said && break; sleep 1; done) \
    && SPRING_R2DBC_URL=r2dbc:postgresql://127.0.0.1:15432/minisites SPRING_R2DBC_USERNAME=minisites_app \
    SPRING_R2DBC_PASSWORD=training SPRING_FLYWAY_URL=jdbc:postgresql://127.0.0.1:15432/minisites \
    SPRING_FLYWAY_USER=minisites_owner SPRING_FLYWAY_PASSWORD=training SERVER_PORT=0 MANAGEMENT_SERVER_PORT=0 \
    SPRING_PROFILES_ACTIVE=demo \
    bash /train /tmp/log timeout 300 java -XX:AOTCacheOutput=/app/cache/platform-app.aot -jar platform-app.jar \
    || tail -n 40 /tmp/log; exec 9>&-; sleep 3; rm -rf /tmp/*; \
    test -e /app/cache/platform-app.aot || echo "No AOT cache could be made."

EXPOSE 8080 8081
# Liveness, not readiness: a node whose database is away goes on serving the pages it has. No curl in the image.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/liveness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200'* ]]"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/cache/platform-app.aot", "-jar", "platform-app.jar"]
