# docker build -t archive .
# docker build -t archive --build-arg LUCENE=true .      (with the second search engine: docs/engines.md)
# docker run -p 5080:5080 -v archive-data:/data archive
# docker run --rm -v archive-data:/data -v "$PWD/pages:/in:ro" archive import /in

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG LUCENE=false
# As the property of this name, for every command that follows.
ENV Lucene=$LUCENE
WORKDIR /source
COPY Directory.Build.props Directory.Packages.props global.json .editorconfig ./
COPY src/Archive.Layout/*.csproj src/Archive.Layout/packages.lock.json src/Archive.Layout/
COPY src/Archive.Core/*.csproj src/Archive.Core/packages.lock.json src/Archive.Core/
COPY src/Archive.Search.Lucene/*.csproj src/Archive.Search.Lucene/packages*.lock.json src/Archive.Search.Lucene/
COPY src/Archive.Web/*.csproj src/Archive.Web/packages*.lock.json src/Archive.Web/
RUN dotnet restore src/Archive.Web --locked-mode
COPY src src
COPY seeds/pages seeds/pages
RUN dotnet publish src/Archive.Web --configuration Release --no-restore --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# What reads PDF (with the tables of Chinese fonts that are not embedded) and pictures.
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends poppler-utils poppler-data tesseract-ocr tesseract-ocr-chi-sim \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /app /app
RUN install --directory --owner=$APP_UID --group=$APP_UID --mode=750 /data
ENV ASPNETCORE_URLS=http://+:5080 \
    ARCHIVE_DATA=/data
USER $APP_UID
WORKDIR /data
VOLUME /data
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=6s --start-period=20s --retries=3 CMD ["/app/archive", "healthcheck"]
ENTRYPOINT ["/app/archive"]
CMD ["serve"]
