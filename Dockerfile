# The base images are named by tag. Whoever releases pins them by digest: docker buildx imagetools inspect NAME.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml app-manifest.yml ./
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package
# Everything is made where it will run: the cache of loaded classes belongs to exactly this JVM, jar and flags.
WORKDIR /app
RUN jlink --output jre --strip-debug --no-header-files --no-man-pages --compress zip-6 --generate-cds-archive \
      --add-modules java.base,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.crypto.ec,jdk.httpserver,jdk.net,jdk.unsupported \
 && cp -r /src/target/bellhop.jar /src/target/lib . \
 && PORT=0 METRICS_PORT=0 BELLHOP_HOME=/tmp/training jre/bin/java -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError \
      -XX:AOTCacheOutput=/app/bellhop.aot -jar /app/bellhop.jar demo --once \
 && mkdir /data

# What a JVM needs of a system, and nothing else: no shell, no package manager.
FROM gcr.io/distroless/java-base-debian12:nonroot
LABEL org.opencontainers.image.title="Bellhop" \
      org.opencontainers.image.description="Hands labelled GitHub issues to coding agents and follows them until the pull request is merged." \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /app /app
COPY --from=build --chown=65532:65532 /data /data
USER 65532:65532
VOLUME /data
# Metrics are for the network of the container, not for the host: the port is not published by itself.
ENV BELLHOP_HOME=/data METRICS_HOST=0.0.0.0
EXPOSE 8080 9090
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["/app/jre/bin/java", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:AOTCache=/app/bellhop.aot", "-jar", "/app/bellhop.jar", "healthcheck"]
# SQLite unpacks its native library: into the volume, so that everything else may be read-only.
ENTRYPOINT ["/app/jre/bin/java", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:AOTCache=/app/bellhop.aot", "-Dorg.sqlite.tmpdir=/data", "-jar", "/app/bellhop.jar"]
CMD ["serve"]
