# Two stages: the SDK builds, the small runtime image runs. Nothing but /data is written, so the root file system may be read-only:
#   docker build -t ticket-relay .
#   docker run --read-only --tmpfs /tmp --cap-drop ALL -v relay-data:/data -p 8080:8080 -e Relay__PublicUrl=https://tickets.example.fr ticket-relay
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The fonts of the receipts are embedded at build; the running image needs none.
RUN apt-get update \
 && apt-get install -y --no-install-recommends fonts-dejavu-core \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
# Compiled ahead for this kind of machine: less to do at every start.
RUN dotnet publish relay --configuration Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true --output /app
# An empty folder, to become the volume with its owner and mode.
RUN mkdir -m 0700 /empty

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
COPY --from=build --chown=1654:1654 /empty /data
# The runtime would make a socket for debuggers in /tmp; the image's own port setting would contradict the relay's.
ENV DOTNET_EnableDiagnostics=0 \
    ASPNETCORE_HTTP_PORTS= \
    Relay__DataFolder=/data
# "app" of the base image.
USER 1654
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=60s --timeout=5s --start-period=10s CMD ["/app/Relay", "health"]
ENTRYPOINT ["/app/Relay"]
