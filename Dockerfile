# Verbatim in a container: a user without rights, nothing to write to but two volumes, signals straight to the process. The README
# tells how to start it; .docker/compose.yaml puts PostgreSQL beside it.

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# No package needs a script of its own to be installed: what is native comes built.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
# tsx would keep what it has translated under /tmp, which is not there to be written to.
ENV NODE_ENV=production TSX_DISABLE_CACHE=1 HEALTH_HOST=0.0.0.0 HEALTH_PORT=8081
WORKDIR /app
# Where CACHE_FOLDER and DATA_DIR point when left as they are.
RUN install --directory --owner=node --group=node .cache data
COPY --from=packages /app/node_modules node_modules
# Readable for everybody, whatever the umask of the checkout was.
COPY --chmod=755 package.json LICENSE ./
COPY --chmod=755 corpus corpus
COPY --chmod=755 commands commands
COPY --chmod=755 src src
# The user `node`, by its number: Kubernetes can tell then that it is not root.
USER 1000:1000
VOLUME ["/app/.cache", "/app/data"]
# Interactions, where DISCORD_PUBLIC_KEY is set; health and metrics.
EXPOSE 8080 8081
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# What `npm start` runs, without npm and its shell between the signals and the process.
CMD ["node", "--import", "tsx", "src/main.ts"]
