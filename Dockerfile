# The application with its embedded store. See docs/OPERATIONS.md.
FROM node:24-bookworm-slim AS build
WORKDIR /tandem
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Node itself comes with the image: the one that the lockfile pins for bare machines stays behind.
RUN node server/scripts/build.mjs --force && npm prune --omit=dev && rm -rf node_modules/node-linux-*

FROM node:24-bookworm-slim
ENV MALLOC_ARENA_MAX=1 NODE_ENV=production HOST=0.0.0.0 PORT=3000 TANDEM_DATA=/data
WORKDIR /tandem
COPY --from=build /tandem/package.json ./
COPY --from=build /tandem/node_modules ./node_modules
COPY --from=build /tandem/dist ./dist
RUN install --directory --owner=node --group=node --mode=0700 /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=30", "--enable-source-maps", "dist/server/src/main.js"]
