# Two stages: packages, the web app and the program are made in the first, the second runs them as an ordinary user.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build:web && npm prune --omit=dev && npm run build:program

FROM node:20-bookworm-slim
ENV NODE_ENV=production BAYAN_FOLDER=/data BAYAN_HOST=0.0.0.0
RUN mkdir /data && chown node:node /data
WORKDIR /app
COPY --from=build --chown=node:node /app /app
USER node
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["node", "bin/bayan.mjs"]
CMD ["serve"]
