declare const edge: {fetch(request: Request, env: {readonly BUCKET_URL: string}): Promise<Response>}
export default edge
